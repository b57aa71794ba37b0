import { application as contract } from '../../contract'
import { usccCheckDigit } from '../../domain/uscc'
import { applicantOf, type Details, fictionalUscc, got } from '../../tests/support/applicant'
import { openWorld, type World } from '../../tests/support/services'
import { claimId } from '../shared/application'
import { routes } from './routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())
const applicant = (name = 'a1') => applicantOf(world, world.actor(name))
const stored = async (id: string) => (await world.services.store.get('applications', id))?.body

describe('enrolling an entity', () => {
  it('a citizen who has not signed in cannot enrol', async () => {
    const details = await applicant().details()
    const reply = await world.as(world.actor(null), routes, contract.enrol, { details, insistOnUscc: false })
    expect(reply).toEqual({ ok: false, reason: 'sign-in-required' })
  })

  it('opens a draft whose deciding unit follows from the sector, and a claim that names it', async () => {
    const { id } = got(await applicant().enrol())
    expect(await stored(id)).toMatchObject({ accountId: 'a1', state: 'draft', unitId: 'commerce', history: [{ what: 'created' }] })
    const claim = await world.services.store.get('claims', claimId(fictionalUscc, 'a1'))
    expect(claim?.body.openApplicationId).toBe(id)
  })

  it.each([
    ['full-width', '９１３５０１００Ｍ０００１００Ｙ４３'],
    ['spaced', ' 9135 0100 M000 100Y43 '],
    ['lower-case', '91350100m000100y43'],
    ['with dashes and invisible marks', '\u200b91350100-M000100Y-43\u202c'],
  ])('a %s USCC is the same code', async (_how, uscc) => {
    const { id } = got(await applicant().enrol({ uscc }))
    expect((await stored(id))?.entity.uscc).toBe(fictionalUscc)
  })

  it.each([
    ['too short', '91350100M000100Y4', 'uscc-length'],
    ['empty', '', 'uscc-length'],
    ['with a letter that no code has', '9135O100M000100Y43', 'uscc-alphabet'],
    ['of no registering department', '01350100M000100Y43', 'uscc-registrar'],
    ['with one symbol changed', '91350100M000100Y44', 'uscc-check'],
  ])('a USCC %s is refused with its reason at its field', async (_how, uscc, reason) => {
    expect(await applicant().enrol({ uscc })).toEqual({ ok: false, reason, fields: { uscc: reason } })
  })

  it('a code that fails only its check digit passes when the agent insists, and is marked as in doubt', async () => {
    const { id } = got(await applicant().enrol({ uscc: '91350100M000100Y44' }, true))
    expect((await stored(id))?.usccInDoubt).toBe(true)
    expect(await applicant().enrol({ uscc: '9135O100M000100Y43' }, true)).toMatchObject({ reason: 'uscc-alphabet' })
  })

  it.each([
    ['with emoji', '松鹤餐饮😀'],
    ['with a right-to-left mark', '松鹤\u202e餐饮'],
    ['of 201 characters', '鹤'.repeat(201)],
    ['that is empty', '  '],
    ['with a NUL', '松鹤\u0000餐饮'],
    ['with half a character', '松鹤\ud83d'],
  ])('a name %s is refused at its field', async (_how, name) => {
    expect(await applicant().enrol({ name })).toEqual({ ok: false, reason: 'name-not-accepted', fields: { name: 'name-not-accepted' } })
  })

  it('a name that looks like HTML is kept letter for letter', async () => {
    const name = '<script>alert(1)</script>（虚构）'
    const { id } = got(await applicant().enrol({ name }))
    expect((await stored(id))?.entity.name).toBe(name)
  })

  it('marks that nobody sees do not get into an address', async () => {
    const { id } = got(await applicant().enrol({ address: ' 工农区\u202e某路\u0000\ud83d1号 ' }))
    expect((await stored(id))?.entity.address).toBe('工农区某路1号')
  })

  it.each([
    [{ sectorId: 'no-such' }, 'unknown-sector', 'sectorId'],
    [{ sectorId: '__proto__' }, 'unknown-sector', 'sectorId'],
    [{ districtCode: '110000' }, 'unknown-district', 'districtCode'],
  ])('%j is refused', async (changed, reason, field) => {
    expect(await applicant().enrol(changed)).toEqual({ ok: false, reason, fields: { [field]: reason } })
  })

  it("somebody else's photo, a photo of another kind and a photo that is none are refused", async () => {
    const foreign = await applicant('a2').photo('shop')
    const licence = await applicant().photo('licence')
    for (const shopPhoto of [foreign, licence, 'nothing'])
      expect(await applicant().enrol({ shopPhoto })).toMatchObject({
        reason: 'file-not-accepted',
        fields: { shopPhoto: 'file-not-accepted' },
      })
  })

  it('role, unit, state and owner in the input are never believed', async () => {
    const details = { ...(await applicant().details()), unitId: 'science', role: 'office', state: 'approved', accountId: 'a2' }
    const input = { details, insistOnUscc: false, state: 'approved', accountId: 'a2', unitId: 'science' }
    const { id } = got(await world.as(world.actor('a1'), routes, contract.enrol, input))
    const body = await stored(id)
    expect(body).toMatchObject({ accountId: 'a1', state: 'draft', unitId: 'commerce' })
    expect(Object.keys(body?.entity ?? {})).not.toEqual(expect.arrayContaining(['role']))
  })
})

describe('claims', () => {
  it('one account has one open application for an entity', async () => {
    got(await applicant().enrol())
    expect(await applicant().enrol()).toEqual({ ok: false, reason: 'another-application-open' })
  })

  it('the same account may claim another entity', async () => {
    got(await applicant().enrol())
    const first17 = '91350100M000100Y5'
    got(await applicant().enrol({ uscc: first17 + usccCheckDigit(first17) }))
  })

  it('two accounts may claim one entity: a unit decides who it is', async () => {
    got(await applicant('a1').enrol())
    got(await applicant('a2').enrol())
  })

  it('an approved application is still open, a rejected one is not', async () => {
    const one = applicant('a1')
    await one.approved()
    expect(await one.enrol()).toMatchObject({ reason: 'another-application-open' })
    const other = applicant('a2')
    const rejected = await other.submitted()
    got(await other.decide(rejected, 'reject'))
    got(await other.enrol())
  })

  it('an agent whose entity has a code in force needs no second one, until it has run out', async () => {
    const one = applicant()
    await one.coded()
    const details: Details = await one.details()
    expect(await world.as(world.actor('a1'), routes, contract.enrol, { details, insistOnUscc: false })).toMatchObject({
      reason: 'already-has-code',
    })
    world.advance(6 * 366 * 24 * 3600_000)
    got(await one.enrol())
  })

  it('two enrolments at the same moment open one application', async () => {
    const one = applicant()
    const details = await one.details()
    const both = await Promise.all([1, 2].map(() => world.as(world.actor('a1'), routes, contract.enrol, { details, insistOnUscc: false })))
    expect(both.map(reply => (reply.ok ? 'ok' : reply.reason)).sort()).toEqual(['another-application-open', 'ok'])
  })
})
