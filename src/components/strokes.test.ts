import type { Signature } from '../../contract/application'
import { begin, extend, fitTo, turned, turnedBack, undo } from './strokes'

const blank: Signature = { width: 300, height: 200, strokes: [] }
const written = extend(begin(blank, { x: 10, y: 20 }, 0), { x: 110, y: 60 }, 16)

describe('strokes of a signature', () => {
  it('are kept as points with their time', () => {
    expect(written.strokes).toEqual([
      {
        points: [
          { x: 10, y: 20, t: 0 },
          { x: 110, y: 60, t: 16 },
        ],
      },
    ])
  })
  it('a pen that stands still adds nothing', () => {
    expect(extend(written, { x: 110.2, y: 60.1 }, 32)).toBe(written)
  })
  it('a movement without a touch draws nothing', () => {
    expect(extend(blank, { x: 1, y: 1 }, 0)).toBe(blank)
  })
  it('undo takes back the last stroke alone', () => {
    expect(undo(begin(written, { x: 1, y: 1 }, 40)).strokes).toEqual(written.strokes)
    expect(undo(blank).strokes).toEqual([])
  })
  it('never grows beyond what the contract takes', () => {
    const many = Array.from({ length: 250 }).reduce<Signature>((all, _, i) => begin(all, { x: i, y: 1 }, i), blank)
    expect(many.strokes).toHaveLength(200)
    const long = Array.from({ length: 4100 }).reduce<Signature>(
      (all, _, i) => extend(all, { x: i * 2, y: 1 }, i),
      begin(blank, { x: -9, y: 1 }, 0),
    )
    expect(long.strokes[0]?.points).toHaveLength(4000)
  })
  it('writing is moved to a pad of another size without being stretched', () => {
    const { width, height, strokes } = fitTo(written, 600, 600)
    expect([width, height]).toEqual([600, 600])
    expect(strokes[0]?.points[0]).toEqual({ x: 20, y: 140, t: 0 })
    expect(strokes[0]?.points[1]).toEqual({ x: 220, y: 220, t: 16 })
  })
  it('an empty pad takes on the size it is shown in', () => {
    expect(fitTo({ width: 0, height: 0, strokes: [] }, 320, 210)).toEqual({ width: 320, height: 210, strokes: [] })
  })
  it('sideways, from left to right is from the top of the screen to its foot', () => {
    const start = turned({ x: 180, y: 10 }, 360)
    const end = turned({ x: 180, y: 500 }, 360)
    expect([start, end]).toEqual([
      { x: 10, y: 180 },
      { x: 500, y: 180 },
    ])
    expect(turnedBack(end, 360)).toEqual({ x: 180, y: 500 })
  })
})
