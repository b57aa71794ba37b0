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
const first17 = '91350100M000100Y5'
const otherUscc = first17 + usccCheckDigit(first17)
const applicant = (name = 'a1') => applicantOf(world, world.actor(name))
const stored = async (id: string) => (await world.services.store.get('applications', id))?.body
const save = async (id: string, changed: Partial<Details>, rev?: number, name = 'a1') => {
  const { entity } = (await stored(id)) ?? {}
  if (!entity) throw new Error('no application')
  const details = { ...entity, ...changed } as Details
  const input = { id, rev: rev ?? (await applicant().revOf(id)), details, insistOnUscc: false }
  return world.as(world.actor(name), routes, contract.saveDraft, input)
}
const openOf = async (uscc: string) => (await world.services.store.get('claims', claimId(uscc, 'a1')))?.body.openApplicationId

describe('changing a draft', () => {
  it('an older copy does not overwrite a newer one', async () => {
    const { id, rev } = got(await applicant().enrol())
    got(await save(id, { address: '工农区某路2号' }, rev))
    expect(await save(id, { address: '工农区某路3号' }, rev)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect((await stored(id))?.entity.address).toBe('工农区某路2号')
  })

  it("nobody learns of or changes another's draft", async () => {
    const { id } = got(await applicant().enrol())
    expect(await save(id, { address: '别处' }, undefined, 'a2')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('a new address leaves the signature; a new name, category, sector or code drops it', async () => {
    const id = await applicant().signed()
    expect(got(await save(id, { address: '工农区某路2号' })).signatureDropped).toBe(false)
    expect((await stored(id))?.commitmentId).toBeDefined()
    const changes: Partial<Details>[] = [
      { name: '松鹤饭店（虚构）' },
      { category: 'soleTrader' },
      { sectorId: 'catering-market' },
      { uscc: otherUscc },
    ]
    for (const changed of changes) {
      expect(got(await save(id, changed)).signatureDropped).toBe(true)
      expect((await stored(id))?.commitmentId).toBeUndefined()
      got(await applicant().sign(id))
    }
  })

  it('another sector brings another deciding unit', async () => {
    const { id } = got(await applicant().enrol())
    got(await save(id, { sectorId: 'catering-market' }))
    expect((await stored(id))?.unitId).toBe('market-supervision')
  })

  it('the claim follows the code: the old one is free, the new one is taken', async () => {
    const { id } = got(await applicant().enrol())
    got(await save(id, { uscc: otherUscc }))
    expect([await openOf(fictionalUscc), await openOf(otherUscc)]).toEqual([null, id])
    got(await applicant().enrol())
    expect(await save(id, { uscc: fictionalUscc })).toEqual({ ok: false, reason: 'another-application-open' })
  })

  it('what is wrong is refused at its field and nothing is lost', async () => {
    const { id } = got(await applicant().enrol())
    expect(await save(id, { name: '\u202e店' })).toMatchObject({ reason: 'name-not-accepted', fields: { name: 'name-not-accepted' } })
    expect((await stored(id))?.entity.name).toBe('松鹤餐饮（虚构）')
  })

  it('what lies with the unit cannot be changed; what was returned can, without typing the rest again', async () => {
    const one = applicant()
    const id = await one.submitted()
    expect(await save(id, { address: '别处' })).toMatchObject({ reason: 'wrong-state' })
    got(await one.decide(id, 'return'))
    got(await save(id, { shopPhoto: await one.photo('shop') }))
    got(await one.submit(id))
    expect(await stored(id)).toMatchObject({ state: 'submitted', submissions: 2, toMend: [] })
  })
})
