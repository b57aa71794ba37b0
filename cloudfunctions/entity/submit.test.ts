import { application as contract } from '../../contract'
import { allConsents, applicantOf, fictionalUscc, got, renewTemplate } from '../../tests/support/applicant'
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
const noticesOf = async (recipient: string) =>
  (await world.services.store.query('notices', { index: 'byRecipient', equal: { recipient }, limit: 100 })).items

describe('submitting', () => {
  it('hands the application to the unit of its sector, which is told once', async () => {
    const id = await applicant().signed()
    expect(got(await applicant().submit(id)).unitName).toBe('鹤岗市商务局')
    expect(await stored(id)).toMatchObject({ state: 'submitted', submissions: 1, consents: allConsents })
    expect((await noticesOf('unit:commerce')).map(({ body }) => body.applicationId)).toEqual([id])
    expect(await noticesOf('unit:market-supervision')).toEqual([])
  })

  it('a double tap with one request id has one effect and one answer', async () => {
    const id = await applicant().signed()
    const input = { id, rev: await applicant().revOf(id), consents: allConsents }
    const twice = await Promise.all([1, 2].map(() => world.as(world.actor('a1'), routes, contract.submit, input, 'one-request-id')))
    expect(twice[0]).toEqual(twice[1])
    expect(twice[0]).toMatchObject({ ok: true })
    expect(await stored(id)).toMatchObject({ submissions: 1 })
    expect(await noticesOf('unit:commerce')).toHaveLength(1)
  })

  it('a second tap with its own request id is told that it is already submitted', async () => {
    const id = await applicant().signed()
    const input = { id, rev: await applicant().revOf(id), consents: allConsents }
    got(await world.as(world.actor('a1'), routes, contract.submit, input))
    expect(await world.as(world.actor('a1'), routes, contract.submit, input)).toEqual({ ok: false, reason: 'wrong-state' })
    expect(await noticesOf('unit:commerce')).toHaveLength(1)
  })

  it('what is incomplete or not signed is refused with the fields that are missing', async () => {
    const unsigned = got(await applicant().enrol()).id
    expect(await applicant().submit(unsigned)).toEqual({ ok: false, reason: 'not-signed', fields: { commitment: 'incomplete' } })
    const bare = await applicant('a2').signed({
      licencePhoto: undefined,
      shopPhoto: undefined,
      address: ' ',
      agentIsLegalRepresentative: false,
    })
    expect(await applicant('a2').submit(bare)).toEqual({
      ok: false,
      reason: 'incomplete',
      fields: { address: 'incomplete', licencePhoto: 'incomplete', shopPhoto: 'incomplete', authorisation: 'incomplete' },
    })
  })

  it('a sole trader who does not agree to the publication of the name is not submitted; address and photo stay free', async () => {
    const id = await applicant().signed({ category: 'soleTrader' })
    const none = { publishName: false, publishAddress: false, publishPhoto: false }
    expect(await applicant().submit(id, none)).toEqual({ ok: false, reason: 'consent-required' })
    got(await applicant().submit(id, { ...none, publishName: true }))
  })

  it('a commitment on a text that is no longer current has to be signed again', async () => {
    const id = await applicant().signed()
    await renewTemplate(world, 'catering')
    expect(await applicant().submit(id)).toEqual({ ok: false, reason: 'template-changed' })
    expect(await stored(id)).toMatchObject({ state: 'draft', submissions: 0 })
    const { templateVersion } = await applicant().signing(id)
    got(await applicant().sign(id, { templateVersion: templateVersion + 1 }))
    got(await applicant().submit(id))
  })

  it('an agent who has come to a code meanwhile does not submit a second time', async () => {
    const draft = await applicant('a2').signed()
    await applicant('a1').coded()
    await world.services.store.transact(async tx => {
      const entity = await tx.get('entities', fictionalUscc)
      if (!entity) throw new Error('no entity')
      tx.replace('entities', entity, entity.keys, { ...entity.body, agents: [...entity.body.agents, { accountId: 'a2', since: 1 }] })
    })
    expect(await applicant('a2').submit(draft)).toEqual({ ok: false, reason: 'already-has-code' })
  })

  it("nobody submits another's application, nor an old copy of their own", async () => {
    const id = await applicant().signed()
    expect(await applicant('a2').submit(id)).toEqual({ ok: false, reason: 'not-found' })
    const old = { id, rev: 1, consents: allConsents }
    expect(await world.as(world.actor('a1'), routes, contract.submit, old)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })
})

describe('withdrawing', () => {
  const withdraw = async (id: string, name = 'a1') =>
    world.as(world.actor(name), routes, contract.withdraw, { id, rev: await applicant().revOf(id) })

  it('frees the claim for a new application', async () => {
    const id = await applicant().submitted()
    got(await withdraw(id))
    expect(await stored(id)).toMatchObject({ state: 'withdrawn' })
    expect((await world.services.store.get('claims', claimId(fictionalUscc, 'a1')))?.body.openApplicationId).toBeNull()
    got(await applicant().enrol())
  })

  it('what is approved can no longer be withdrawn, and nobody withdraws for another', async () => {
    const id = await applicant().approved()
    expect(await withdraw(id)).toEqual({ ok: false, reason: 'wrong-state' })
    expect(await withdraw(id, 'a2')).toEqual({ ok: false, reason: 'not-found' })
  })
})
