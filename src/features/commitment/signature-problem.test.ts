import type { Signature } from '../../../contract/application'
import { signProblems } from './sign-problems'
import { lighten, signatureProblem } from './signature-problem'

const line = (points: number, y = 50) => ({ points: Array.from({ length: points }, (_, i) => ({ x: 10 + (i % 280), y, t: i * 8 })) })
const pad = (...strokes: Signature['strokes']): Signature => ({ width: 300, height: 200, strokes })

describe('a signature before it is sent', () => {
  it('is not an empty pad, not a dot, not a tremble, not all outside the pad', () => {
    const outside = { points: line(40).points.map(point => ({ ...point, y: -30 })) }
    for (const none of [undefined, pad(), pad(line(1)), pad(line(5)), pad(outside)]) expect(signatureProblem(none)).toBeDefined()
  })
  it('is a line that somebody drew', () => {
    expect(signatureProblem(pad(line(60)))).toBeUndefined()
  })
  it('says of a dot something else than of nothing', () => {
    expect(signatureProblem(pad(line(1)))).not.toBe(signatureProblem(pad()))
  })
})

describe('a long signature', () => {
  it('fits one call of 100 KB, with both ends of every stroke', () => {
    const long = pad(...Array.from({ length: 12 }, (_, i) => line(900, 10 + i)))
    const light = lighten(long)
    expect(JSON.stringify(light).length).toBeLessThan(90_000)
    light.strokes.forEach(({ points }, i) => {
      expect(points[0]).toEqual(long.strokes[i]?.points[0])
      expect(points[points.length - 1]).toEqual(long.strokes[i]?.points[899])
    })
  })
  it('of usual length stays as it was written', () => {
    const usual = pad(line(300), line(400))
    expect(lighten(usual)).toBe(usual)
  })
})

describe('what signing needs', () => {
  it('is a kind of disclosure, a name and a signature, each asked for by itself', () => {
    expect(Object.keys(signProblems({ signerName: ' ' }))).toEqual(['disclosure', 'signerName', 'signature'])
    expect(signProblems({ disclosure: 'closed', signerName: '乙店主（虚构）', signature: pad(line(60)) })).toEqual({})
    expect(signProblems({ disclosure: 'public', signerName: '乙', signature: pad(line(60)) })).toHaveProperty('signerName')
  })
})
