import { imports as contract } from '../../contract'
import { applicantOf, got } from '../../tests/support/applicant'
import { auditOf, noticesTo, officerOf, usccNumber } from '../../tests/support/application-fixture'
import { publishedIdentity } from '../../tests/support/identity-number'
import { officer, withImports, world } from '../../tests/support/import-world'
import { codesFor, commitmentsCsv, importerOf, sample } from '../../tests/support/importer'
import { routes } from '../department/routes'

withImports()

const shop = (n: number, more: Record<string, string> = {}) => ({ name: `${n}号店（虚构）`, code: usccNumber(n), ...more })
/** by code: those of one part have the same time */
const approved = async () => {
  const query = { index: 'byState', equal: { state: 'approved' }, order: 'asc', limit: 100 } as const
  const { items } = await world.services.store.query('applications', query)
  return [...items].sort((a, b) => (a.body.entity.uscc < b.body.entity.uscc ? -1 : 1))
}
const commitRefused = (id: string, chosen?: typeof codesFor) =>
  world.as(officerOf(world, 'commerce'), routes, contract.commitImport, { id, ...(chosen ? { codesFor: chosen } : {}) })

describe('a row of form 1', () => {
  it('becomes a collected commitment with all ten fields and an approved application of its unit', async () => {
    const { id, commitments } = await officer.read(commitmentsCsv([shop(1), shop(2)]))
    expect(commitments).toBe(2)
    const { done } = await officer.commit(id, codesFor)
    expect(done).toMatchObject({ created: 2, applied: 2, coded: 0, left: [] })
    const [one, two] = await approved()
    expect([one?.body.entity.uscc, two?.body.entity.uscc]).toEqual([usccNumber(1), usccNumber(2)])
    expect(one?.body).toMatchObject({
      accountId: '',
      unitId: 'commerce',
      approvedBy: 'reviewer-commerce',
      collected: { importId: id },
      entity: { name: '1号店（虚构）', category: 'organisation', sectorId: 'catering-commerce', districtCode: '230403', address: '' },
    })
    expect(one?.body.consents).toBeUndefined()
    const record = await world.services.store.get('records', one?.body.collected?.recordId ?? '')
    expect(Object.keys(record?.body.fields ?? {})).toHaveLength(10)
    expect(await auditOf(world, one?._id ?? '')).toEqual(['jobs/import-apply approve'])
    expect(await noticesTo(world, 'unit:business-environment')).toEqual(['部门归集的 2 件申请待赋码：《归集.xlsx》。'])
  })

  it('needs a sector of the unit and a district, chosen before anything is taken in', async () => {
    const { id } = await officer.read(commitmentsCsv([shop(1)]))
    for (const chosen of [undefined, { ...codesFor, sectorId: 'lodging' }, { ...codesFor, sectorId: 'none' }])
      expect(await commitRefused(id, chosen)).toMatchObject({ ok: false, reason: 'unknown-sector' })
    expect(await commitRefused(id, { ...codesFor, districtCode: '110101' })).toMatchObject({ ok: false, reason: 'unknown-district' })
    expect(await approved()).toEqual([])
  })

  it('lies in the district that its code names, where that is one of the city', async () => {
    const { id } = await officer.read(commitmentsCsv([{ name: '向阳店（虚构）', code: '91230402MA00000001' }]))
    await officer.decide(id, true, { all: true })
    await officer.commit(id, codesFor)
    expect((await approved()).map(({ body }) => [body.entity.districtCode, body.usccInDoubt])).toEqual([['230402', true]])
  })

  it('of a natural person is left out with a sentence of its own', async () => {
    const person = { name: '王某（虚构）', category: '自然人', code: publishedIdentity }
    const { id } = await officer.read(commitmentsCsv([person, shop(1)]))
    const { done } = await officer.commit(id, codesFor)
    expect([done.created, done.applied, done.left]).toEqual([1, 1, [{ reason: 'natural-person', rows: 1 }]])
  })

  it('of a unit that decides on no sector is left out, and the rest of the file goes in', async () => {
    const district = importerOf(world, officerOf(world, 'gongnong'))
    const { id } = await district.read(commitmentsCsv([shop(1)]))
    expect((await district.commit(id)).done).toMatchObject({ created: 0, applied: 0, left: [{ reason: 'no-sector', rows: 1 }] })
  })

  it('once more is known, and the same entity gets one application however many rows it has', async () => {
    const file = commitmentsCsv([shop(1), shop(1, { day: '2026/8/1' })])
    const first = await officer.read(file)
    expect((await officer.commit(first.id, codesFor)).done).toMatchObject({ created: 2, applied: 1 })
    const again = await officer.read(file)
    expect(again.counts).toEqual([{ form: 'commitments', verdict: 'known', rows: 2 }])
    expect((await officer.commit(again.id)).done).toMatchObject({ created: 0, changed: 0, same: 0, applied: 0 })
    expect(await approved()).toHaveLength(1)
    expect((await officer.rows(first.id)).map(({ unapplied }) => unapplied)).toEqual([undefined, 'has-code'])
  })

  it('of an entity that has a code, or has one revoked, is kept and brings no other application', async () => {
    await applicantOf(world, world.actor('owner')).coded({ uscc: usccNumber(1), name: '1号店（虚构）' })
    const { id } = await officer.read(commitmentsCsv([shop(1)]))
    expect((await officer.commit(id, codesFor)).done).toMatchObject({ created: 1, applied: 0 })
    expect((await officer.rows(id)).map(({ unapplied }) => unapplied)).toEqual(['has-code'])
  })

  it('of an entity for which the officer acts is left to a colleague', async () => {
    got(await applicantOf(world, world.actor('reviewer-commerce')).enrol({ uscc: usccNumber(1), name: '1号店（虚构）' }))
    const { id } = await officer.read(commitmentsCsv([shop(1)]))
    expect((await officer.commit(id, codesFor)).done).toMatchObject({ created: 0, left: [{ reason: 'own-entity', rows: 1 }] })
  })

  it('of the sample workbook goes in with the other forms', async () => {
    const { id, commitments } = await officer.read(sample('tidy-30.xlsx'))
    expect(commitments).toBeGreaterThan(0)
    await officer.decide(id, true, { all: true })
    const { done } = await officer.commit(id, codesFor)
    expect(done.applied + (done.left.find(({ reason }) => reason === 'natural-person')?.rows ?? 0)).toBeGreaterThan(0)
    expect(await approved()).toHaveLength(done.applied)
  })
})

describe('taking such an import back', () => {
  it('withdraws what has no code yet, and frees the entity for another import', async () => {
    const file = commitmentsCsv(Array.from({ length: 60 }, (_, i) => shop(i + 1)))
    const { id } = await officer.read(file)
    expect((await officer.commit(id, codesFor)).done.applied).toBe(60)
    const { state, done } = await officer.undo(id)
    expect([state, done.undone, done.kept]).toEqual(['undone', 60, 0])
    expect(await approved()).toEqual([])
    const again = await officer.read(file)
    expect(again.counts).toEqual([{ form: 'commitments', verdict: 'accepted', rows: 60 }])
    expect((await officer.commit(again.id, codesFor)).done.applied).toBe(60)
  })

  it('leaves a code and the commitment it stands on, and says so at the row', async () => {
    // the line once more, and far enough below to be of another transaction
    const { id } = await officer.read(commitmentsCsv([shop(1), ...Array.from({ length: 60 }, (_, i) => shop(i + 2)), shop(1)]))
    await officer.commit(id, codesFor)
    const [one] = await approved()
    got(await applicantOf(world, world.actor('nobody')).assign(one?._id ?? ''))
    const { done } = await officer.undo(id)
    expect([done.undone, done.kept]).toEqual([60, 1])
    expect((await officer.rows(id)).map(({ left }) => left)).toEqual(['changed-since', ...Array.from({ length: 60 }), 'changed-since'])
    expect((await world.services.store.get('records', one?.body.collected?.recordId ?? ''))?.body.state).toBe('published')
  })
})
