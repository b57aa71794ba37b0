import { review as contract } from '../../contract'
import { applicantOf, got } from '../../tests/support/applicant'
import { auditOf, officerOf } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())
const applicant = (name = 'a1') => applicantOf(world, world.actor(name))
const review = (id: string, unitId = 'commerce') => world.as(officerOf(world, unitId), routes, contract.review, { id })
const comment = (id: string, unitId: string, text = '现场情况属实。') =>
  world.as(officerOf(world, unitId), routes, contract.comment, { id, text })

describe('an application under review', () => {
  it('shows what was signed, by whom, and that it still matches its hash; the look is written down', async () => {
    const id = await applicant().submitted()
    const view = got(await review(id))
    expect(view).toMatchObject({ state: 'submitted', commitmentIntact: true, signerName: '王某（虚构）', agentMasked: '王**' })
    expect(view).toMatchObject({ mayDecide: true, mayComment: false, rivals: [] })
    expect(view.commitment?.fields.committerName).toBe('松鹤餐饮（虚构）')
    expect(await auditOf(world, id)).toContain('department/review read')
  })

  it('says when the stored text is no longer what was signed', async () => {
    const id = await applicant().submitted()
    const { commitmentId } = got(await review(id)).commitment ?? { commitmentId: '' }
    await world.services.store.transact(async tx => {
      const doc = await tx.get('commitments', commitmentId)
      if (!doc) throw new Error('no commitment')
      const { record } = doc.body
      tx.replace('commitments', doc, doc.keys, { ...doc.body, record: { ...record, signedAt: record.signedAt + 1 } })
    })
    expect(got(await review(id)).commitmentIntact).toBe(false)
  })

  it('names other claims to the entity by their state alone, and no drafts', async () => {
    const [first, second] = [await applicant('a1').submitted(), await applicant('a2').submitted()]
    await applicant('a3').signed()
    const { rivals } = got(await review(first))
    expect(rivals).toEqual([{ applicationId: second, state: 'submitted', updatedAt: expect.any(Number) }])
  })

  it('is not found by another unit, nor as a draft, nor by its own applicant', async () => {
    const id = await applicant().submitted()
    expect(await review(id, 'market-supervision')).toEqual({ ok: false, reason: 'not-found' })
    expect(await review(id, 'nanshan')).toEqual({ ok: false, reason: 'not-found' })
    expect(await review(await applicant('a2').signed())).toEqual({ ok: false, reason: 'not-found' })
    expect(await world.as(world.actor('a1'), routes, contract.review, { id })).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe("the district's word", () => {
  it('is kept in the history; the district sees the application and decides nothing', async () => {
    const id = await applicant().submitted()
    expect(got(await review(id, 'gongnong'))).toMatchObject({ mayDecide: false, mayComment: true })
    got(await comment(id, 'gongnong'))
    const last = got(await review(id)).history.at(-1)
    expect(last).toMatchObject({ what: 'commented', by: '鹤岗市工农区人民政府', reason: '现场情况属实。' })
    expect(got(await review(id)).state).toBe('submitted')
  })

  it('is heard before the decision, from its own district, and not about its own application', async () => {
    const id = await applicant().submitted()
    expect(await comment(id, 'nanshan')).toEqual({ ok: false, reason: 'not-found' })
    expect(await comment(id, 'commerce')).toEqual({ ok: false, reason: 'not-permitted' })
    expect(await comment(id, 'gongnong', ' ')).toMatchObject({ ok: false, reason: 'invalid-input' })
    const own = await applicantOf(world, officerOf(world, 'gongnong')).submitted()
    expect(await comment(own, 'gongnong')).toEqual({ ok: false, reason: 'own-entity' })
    got(await applicant().decide(id, 'approve'))
    expect(await comment(id, 'gongnong')).toEqual({ ok: false, reason: 'wrong-state' })
  })
})
