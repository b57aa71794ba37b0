import { admin, application, creditPage, office, review, session } from '../../contract'
import { applicantOf, creditOffice, got } from '../../tests/support/applicant'
import { officerOf, usccNumber } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { routes as adminRoutes } from '../admin/routes'
import { routes as citizenRoutes } from '../citizen/routes'
import { routes as departmentRoutes } from '../department/routes'
import { routes as entityRoutes } from '../entity/routes'
import { routes as officeRoutes } from '../office/routes'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const administrator = () => world.actor('admin-1', { role: 'admin' })
const long = '鹤岗市商务和贸易局（虚构）'
const short = '商贸局（虚构）'
const rename = () =>
  world.as(administrator(), adminRoutes, admin.saveUnit, { id: 'commerce', rev: 1, name: long, shortName: short, active: true })

describe('a unit that the administrator renamed', () => {
  it('bears its new name for its officers, for the applicant and for the office', async () => {
    const [agent, officer] = [world.actor('a1'), officerOf(world, 'commerce')]
    const id = await applicantOf(world, agent).signed({ uscc: usccNumber(1) })
    got(await rename())
    const consents = { publishName: true, publishAddress: true, publishPhoto: true }
    expect(got(await world.as(agent, entityRoutes, application.submit, { id, rev: 2, consents })).unitName).toBe(long)
    expect(got(await world.as(agent, entityRoutes, application.mine, {})).items[0]?.unitName).toBe(long)
    expect(got(await world.as(agent, entityRoutes, application.application, { id })).unitName).toBe(long)
    const line = got(await world.as(officer, departmentRoutes, review.queue, { state: 'submitted', order: 'oldest' })).items[0]
    expect(line?.unitName).toBe(short)
    expect(got(await world.as(officer, departmentRoutes, review.review, { id })).unitName).toBe(long)
    expect(got(await world.as(officer, citizenRoutes, session.home, {})).me.roles).toContainEqual({
      role: 'officer',
      unitId: 'commerce',
      unitName: short,
    })
    got(await applicantOf(world, agent).decide(id, 'approve'))
    expect(got(await world.as(agent, entityRoutes, application.application, { id })).history.at(-1)).toMatchObject({
      what: 'approved',
      by: long,
    })
  })

  it('bears it on the public page of the codes that are assigned from then on, and in their list', async () => {
    got(await rename())
    const { code } = await applicantOf(world, world.actor('a1')).coded({ uscc: usccNumber(1) })
    const scanned = got(await world.as(world.actor(null), citizenRoutes, creditPage.scan, { symbols: code.symbols }))
    expect(scanned).toMatchObject({ kind: 'page', page: { unitName: short } })
    expect(got(await world.as(creditOffice(world), officeRoutes, office.codes, { state: 'active' })).items[0]?.unitName).toBe(short)
  })
})
