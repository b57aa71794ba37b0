import fc from 'fast-check'
import type { Fields } from '../../domain/collection/forms'
import { LibsqlDump } from '../../tests/support/dump'
import { publishedIdentity } from '../../tests/support/identity-number'
import { lineOf, put, recordOf } from '../../tests/support/records'
import { openWorld, type World } from '../../tests/support/services'
import { correctRecord, undoRecord, withdrawRecord } from './records'

jest.setTimeout(30_000)

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const deed = (reason = '核对原件') => ({ by: 'officer', at: world.services.clock(), reason })
const secrets = () => world.services.secrets

const withdraw = (id: string) =>
  world.services.store.transact(async tx => {
    const doc = await tx.get('records', id)
    return doc && withdrawRecord({ tx, secrets: secrets() }, doc, deed())
  })
const correct = (id: string, fields: Fields) =>
  world.services.store.transact(async tx => {
    const doc = await tx.get('records', id)
    if (!doc) throw new Error(id)
    return correctRecord({ tx, secrets: secrets() }, doc, fields, deed())
  })
const undo = (id: string, batchId: string) =>
  world.services.store.transact(tx => undoRecord({ tx, secrets: secrets() }, id, batchId, deed()))
const steps = async (id: string) => (await recordOf(world, id)).body.history.map(({ what }) => what)

describe('taking a line in', () => {
  it('publishes it at once, with who collected it and when', async () => {
    const { what, id } = await put(world, 'honours', {}, { batchId: 'b1' })
    const { body } = await recordOf(world, id)
    expect([what, body.state, body.unitId, body.uscc, body.batches]).toEqual([
      'created',
      'published',
      'commerce',
      lineOf.honours.uscc,
      ['b1'],
    ])
    expect(body.history.map(({ what: step, by, batchId }) => [step, by, batchId])).toEqual([
      ['collect', 'officer', 'b1'],
      ['publish', 'officer', 'b1'],
    ])
  })

  it('the same lines once more change nothing, in whatever order and however they were spaced', async () => {
    const lines = fc.array(fc.record({ item: fc.constantFrom('A 店', 'B店', 'ａ店'), provider: fc.constantFrom('甲', '乙') }), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(lines, async some => {
        for (const one of some) await put(world, 'others', one)
        const ids = await Promise.all(some.map(async one => (await put(world, 'others', one)).id))
        const before = await Promise.all(ids.map(id => recordOf(world, id)))
        const again = await Promise.all([...some].reverse().map(one => put(world, 'others', { ...one, item: ` ${one.item}` })))
        expect(again.every(({ what }) => what === 'unchanged')).toBe(true)
        expect(await Promise.all(ids.map(id => recordOf(world, id)))).toEqual(before)
      }),
      { numRuns: 20 },
    )
  })

  it('a later 归集日期 is noted and changes nothing else; an earlier one changes nothing', async () => {
    const { id } = await put(world, 'voluntary')
    expect((await put(world, 'voluntary', { collectedOn: '2026-09-01' })).what).toBe('unchanged')
    expect((await recordOf(world, id)).body.fields.collectedOn).toBe('2026-09-01')
    const { rev } = await recordOf(world, id)
    await put(world, 'voluntary', { collectedOn: '2026-08-01' })
    expect((await recordOf(world, id)).rev).toBe(rev)
  })

  it('other words under the same key are a change, and the history keeps before and after', async () => {
    const { id } = await put(world, 'honours', {}, { batchId: 'b1' })
    const changes = [{ field: 'name', before: '松鹤餐饮（虚构）', after: '松鹤大酒店（虚构）' }]
    expect(await put(world, 'honours', { name: '松鹤大酒店（虚构）' }, { batchId: 'b2' })).toEqual({ what: 'changed', id, changes })
    const { body } = await recordOf(world, id)
    expect(body.history.at(-1)).toMatchObject({ what: 'correct', batchId: 'b2', changes })
    expect([body.state, body.name, body.batches]).toEqual(['published', '松鹤大酒店（虚构）', ['b1', 'b2']])
  })

  it("another unit's line stays as that unit gave it", async () => {
    const { id } = await put(world, 'honours')
    const before = await recordOf(world, id)
    const other = { unitId: 'transport' }
    expect((await put(world, 'honours', { name: '别名（虚构）' }, other)).what).toBe('other-unit')
    expect((await put(world, 'honours', { collectedOn: '2027-01-01' }, other)).what).toBe('unchanged')
    expect(await recordOf(world, id)).toEqual(before)
    await withdraw(id)
    expect((await put(world, 'honours', {}, other)).what).toBe('other-unit')
  })

  it("a natural person's number is sealed: no document holds it", async () => {
    const number = publishedIdentity
    const { id } = await put(world, 'commitments', { committerCategory: 'person', committerCode: number, committerName: '王某（虚构）' })
    const { body } = await recordOf(world, id)
    expect(secrets().unseal(body.sealed?.committerCode ?? '')).toBe(number)
    expect([body.uscc, body.fields.committerCode]).toEqual(['', undefined])
    const dump = new LibsqlDump(world.databasePath)
    expect(dump.textOf('records')).toContain('王某')
    expect(dump.textOf('records')).not.toContain(number)
    dump.close()
  })
})

describe('withdrawing and correcting', () => {
  it('what was withdrawn keeps its trace, and a second withdrawal is refused', async () => {
    const { id } = await put(world, 'honours')
    expect(await withdraw(id)).toMatchObject({ ok: true, value: { state: 'withdrawn' } })
    expect(await withdraw(id)).toEqual({ ok: false, reason: 'wrong-state' })
    expect(await steps(id)).toEqual(['collect', 'publish', 'withdraw'])
  })

  it('what was withdrawn and is put again goes on in the same document', async () => {
    const { id } = await put(world, 'honours')
    await withdraw(id)
    expect(await put(world, 'honours')).toMatchObject({ what: 'created', id })
    expect(await steps(id)).toEqual(['collect', 'publish', 'withdraw', 'collect', 'publish'])
  })

  it('a correction under the same key stays one document', async () => {
    const { id } = await put(world, 'honours')
    expect(await correct(id, { ...lineOf.honours, name: '新名（虚构）' })).toMatchObject({ ok: true, value: { id } })
    expect((await recordOf(world, id)).body).toMatchObject({ state: 'published', name: '新名（虚构）' })
    expect(await steps(id)).toEqual(['collect', 'publish', 'correct'])
  })

  it('a correction of the key makes another record, and each names the other', async () => {
    const { id } = await put(world, 'honours')
    const reply = await correct(id, { ...lineOf.honours, validUntil: '2028-01-01' })
    const fresh = reply.ok ? reply.value.id : ''
    expect((await recordOf(world, id)).body).toMatchObject({ state: 'corrected', correctedBy: fresh, fields: { validUntil: '2027-07-22' } })
    expect((await recordOf(world, fresh)).body).toMatchObject({ state: 'published', corrects: id, fields: { validUntil: '2028-01-01' } })
  })

  it('into a line that is there already is refused, and both stay', async () => {
    const { id } = await put(world, 'honours')
    const other = await put(world, 'honours', { validUntil: '2028-01-01' })
    const before = [await recordOf(world, id), await recordOf(world, other.id)]
    expect(await correct(id, { ...lineOf.honours, validUntil: '2028-01-01' })).toEqual({ ok: false, reason: 'record-exists' })
    expect([await recordOf(world, id), await recordOf(world, other.id)]).toEqual(before)
  })
})

describe('taking an import back', () => {
  it('what it brought is gone but for its trace, and comes anew as if it had never been', async () => {
    const { id } = await put(world, 'honours', {}, { batchId: 'b1' })
    expect([await undo(id, 'b1'), await undo(id, 'b1')]).toEqual(['undone', 'unchanged'])
    expect((await recordOf(world, id)).body).toMatchObject({ state: 'withdrawn', undone: true, batches: [] })
    expect((await put(world, 'honours', {}, { unitId: 'transport' })).what).toBe('created')
    expect((await recordOf(world, id)).body.undone).toBeUndefined()
  })

  it('what it changed is as before', async () => {
    const { id } = await put(world, 'honours', {}, { batchId: 'b1' })
    await put(world, 'honours', { name: '别名（虚构）', collectedOn: '2026-10-01' }, { batchId: 'b2' })
    expect(await undo(id, 'b2')).toBe('undone')
    expect((await recordOf(world, id)).body).toMatchObject({ state: 'published', fields: lineOf.honours, batches: ['b1'] })
    expect(await undo(id, 'b1')).toBe('undone')
    expect((await recordOf(world, id)).body).toMatchObject({ state: 'withdrawn', undone: true })
  })

  it('what somebody has changed since is left to them', async () => {
    const { id } = await put(world, 'honours', {}, { batchId: 'b1' })
    await correct(id, { ...lineOf.honours, name: '新名（虚构）' })
    expect(await undo(id, 'b1')).toBe('left')
    expect((await recordOf(world, id)).body.state).toBe('published')
  })
})
