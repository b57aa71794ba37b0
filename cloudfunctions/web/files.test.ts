import { applicantOf, got } from '../../tests/support/applicant'
import { officerOf, usccNumber } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { readFile } from './files'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const agent = () => world.actor('a1')
const read = (id: string, name = 'a1') => readFile(world.services, world.actor(name), id)
const licenceOf = async (id: string) => (await world.services.store.get('applications', id))?.body.entity.licencePhoto ?? ''

describe('a licence', () => {
  it('is seen by its owner and by the unit that decides, however many applications its owner has made since', async () => {
    const applicant = applicantOf(world, agent())
    const licence = await licenceOf(await applicant.submitted())
    for (let n = 1; n <= 101; n++) {
      world.advance(1000)
      got(await applicant.enrol({ uscc: usccNumber(n), licencePhoto: undefined, shopPhoto: undefined }))
    }
    expect(await read(licence)).toMatchObject({ ok: true, value: { shared: false } })
    expect(await readFile(world.services, officerOf(world, 'commerce'), licence)).toMatchObject({ ok: true })
  })

  it('is not found for other units, other agents, and for the unit itself before it was submitted', async () => {
    const draft = await licenceOf(await applicantOf(world, agent()).signed())
    for (const actor of [officerOf(world, 'commerce'), officerOf(world, 'lodging'), world.actor('a2'), world.actor(null)])
      expect(await readFile(world.services, actor, draft)).toEqual({ ok: false, reason: 'not-found' })
  })
})
