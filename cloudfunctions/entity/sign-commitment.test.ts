import { templateById } from '../../city'
import { isIntact } from '../../domain/commitment/proof'
import { applicantOf, drawn, got, renewTemplate, type Signing } from '../../tests/support/applicant'
import { openWorld, type World } from '../../tests/support/services'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())
const applicant = (name = 'a1') => applicantOf(world, world.actor(name))
const stored = async (id: string) => (await world.services.store.get('applications', id))?.body
const draft = async () => got(await applicant().enrol()).id
const withPoints = (points: { x: number; y: number; t: number }[]): Partial<Signing> => ({
  signature: { width: 320, height: 200, strokes: [{ points }] },
})

describe('signing a commitment', () => {
  it('keeps the ten fields of form 1, the text as read, the strokes, and a proof under their hash', async () => {
    const id = await draft()
    const view = got(await applicant().sign(id, { disclosure: 'limited' }))
    const template = templateById('catering')
    expect(view.fields).toEqual({
      committerName: '松鹤餐饮（虚构）',
      committerCategory: 'organisation',
      committerCode: '91350100M000100Y43',
      type: template?.type,
      field: template?.field,
      matter: template?.matter,
      content: template?.paragraphs.join('\n'),
      breach: template?.breach,
      madeOn: '2026/11/24',
      disclosure: 'limited',
    })
    const proof = await world.services.store.get('proofs', view.hash)
    const commitment = await world.services.store.get('commitments', proof?.body.commitmentId ?? '')
    expect(commitment?._id).toBe(view.commitmentId)
    expect(commitment && isIntact(commitment.body.record)).toBe(true)
    expect(commitment?.body.record.signature.strokes).toEqual(drawn)
    expect(await stored(id)).toMatchObject({ commitmentId: view.commitmentId, history: [{ what: 'created' }, { what: 'signed' }] })
  })

  it('a new signature is a new record; the former one stays as it was', async () => {
    const id = await draft()
    const first = got(await applicant().sign(id))
    const second = got(await applicant().sign(id))
    expect(second.hash).not.toBe(first.hash)
    const kept = await world.services.store.get('commitments', first.commitmentId)
    expect(kept).toMatchObject({ rev: 1, body: { record: { hash: first.hash } } })
  })

  it('what was not read to its end is not signed', async () => {
    expect(await applicant().sign(await draft(), { readToEnd: false })).toEqual({ ok: false, reason: 'not-read' })
  })

  it('a template that changed between reading and signing is not signed', async () => {
    const id = await draft()
    const read = await applicant().signing(id)
    await renewTemplate(world, 'catering')
    expect(await applicant().sign(id, read)).toEqual({ ok: false, reason: 'template-changed' })
    expect((await stored(id))?.commitmentId).toBeUndefined()
    got(await applicant().sign(id, { templateVersion: read.templateVersion + 1 }))
  })

  it("another sector's template is not signed", async () => {
    const reply = await applicant().sign(await draft(), { templateId: 'carrier' })
    expect(reply).toEqual({ ok: false, reason: 'template-changed' })
  })

  it.each([
    ['no stroke', { signature: { width: 320, height: 200, strokes: [] } }],
    ['a stroke without points', withPoints([])],
    ['one dot', withPoints([{ x: 10, y: 10, t: 0 }])],
    ['a dot pressed for long', withPoints(Array.from({ length: 50 }, (_, t) => ({ x: 10, y: 10, t })))],
  ])('%s is no signature', async (_what, changed: Partial<Signing>) => {
    expect(await applicant().sign(await draft(), changed)).toEqual({ ok: false, reason: 'signature-empty' })
  })

  it('more strokes than a document holds, and points that no pad gives, are refusals and no faults', async () => {
    const id = await draft()
    const many = Array.from({ length: 4000 }, (_, t) => ({ x: t % 300, y: t % 190, t }))
    const signature = { width: 320, height: 200, strokes: [1, 2, 3].map(() => ({ points: many })) }
    expect(await applicant().sign(id, { signature })).toMatchObject({ ok: false, reason: 'too-large' })
    const far = [...(drawn.strokes[0]?.points ?? []), { x: 1.7e308, y: -1.7e308, t: 1.7e308 }]
    expect(await applicant().sign(id, withPoints(far))).toMatchObject({ ok: false, reason: 'invalid-input' })
  })

  it('the longest signature that is accepted fits its document', async () => {
    const points = Array.from({ length: 4000 }, (_, i) => ({ x: 1000.04 + (i % 1000), y: 1000.06 + (i % 1000), t: 86_000_000 + i }))
    const signature = { width: 4000, height: 4000, strokes: [{ points }, { points }] }
    got(await applicant().sign(await draft(), { signature }))
  })

  it.each(['', '王', '王\u202e某', '😀😀'])('a signer named %j is refused at the field', async signerName => {
    expect(await applicant().sign(await draft(), { signerName })).toMatchObject({
      reason: 'name-not-accepted',
      fields: { signerName: 'name-not-accepted' },
    })
  })

  it('only the agent of the application signs, and only before it lies with the unit', async () => {
    const id = await draft()
    expect(await applicant('a2').sign(id)).toEqual({ ok: false, reason: 'not-found' })
    const submitted = await applicant('a3').submitted()
    expect(await applicant('a3').sign(submitted)).toEqual({ ok: false, reason: 'wrong-state' })
  })

  it('what changed since it was looked at is not signed', async () => {
    const id = await draft()
    got(await applicant().sign(id))
    expect(await applicant().sign(id, { rev: 1 })).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })
})
