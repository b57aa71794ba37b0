import { vehicles as contract } from '../../contract'
import { changeCode, got } from '../../tests/support/applicant'
import { openWorld, type World } from '../../tests/support/services'
import { aVehicle, carrier, carrierName, saveVehicle, scanned, standingOf, transportOfficer } from '../../tests/support/vehicles'
import { routes as department } from '../department/routes'
import { refreshPages } from '../jobs/refresh-pages'
import { scanJson } from './scan-json'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())
const json = async (symbols: string) => {
  const answer = await scanJson(world.services, symbols, world.services.clock())
  return answer && JSON.parse(Buffer.from(answer.bytes).toString()).value
}

describe('a scan of a vehicle', () => {
  it('shows plate, company and permit, and reads two documents; of a company one', async () => {
    const company = await carrier(world)
    const { symbols } = got(await saveVehicle(world))
    const { store } = world.services
    let reads = 0
    const counting = new Proxy(store, {
      get: (of, name) => {
        const value = Reflect.get(of, name)
        if (typeof value !== 'function') return value
        return (...given: unknown[]) => {
          reads += 1
          return value.apply(of, given)
        }
      },
    })
    const readsOf = async (one: string) => {
      reads = 0
      await scanJson({ ...world.services, store: counting }, one, world.services.clock())
      return reads
    }
    expect([await readsOf(symbols), await readsOf(company.symbols)]).toEqual([2, 1])
    expect(await scanned(world, symbols)).toMatchObject({
      kind: 'vehicle',
      page: { plate: '黑HT1234', company: carrierName, permit: aVehicle.permit, companyStatus: 'in-force', unitName: '市交通局' },
    })
  })

  it('is the same by either way, and what is kept nowhere says so', async () => {
    const company = await carrier(world)
    const { symbols } = got(await saveVehicle(world))
    expect(await json(symbols)).toEqual(await scanned(world, symbols))
    const { services } = world
    expect((await scanJson(services, symbols, services.clock()))?.ofTwo).toBe(true)
    expect((await scanJson(services, company.symbols, services.clock()))?.ofTwo).toBe(false)
  })

  it.each(['suspend', 'revoke'] as const)('says so at once when its company is changed: %s', async change => {
    const company = await carrier(world)
    const { symbols } = got(await saveVehicle(world))
    got(await changeCode(world, company.id, change))
    const status = change === 'suspend' ? 'suspended' : 'revoked'
    expect(await standingOf(world, symbols)).toEqual([status, 'company'])
    if (change === 'suspend') got(await changeCode(world, company.id, 'resume'))
    expect((await standingOf(world, symbols))[0]).toBe(change === 'suspend' ? 'in-force' : 'revoked')
  })

  it('a client that knows the former answer is told of the company’s change, and of nothing else', async () => {
    const company = await carrier(world)
    const { symbols } = got(await saveVehicle(world))
    await refreshPages(world.services, { limit: 50 })
    const revNow = async () => {
      const answer = await scanned(world, symbols)
      return answer.kind === 'vehicle' ? answer.page.rev : 0
    }
    const rev = await revNow()
    expect(await scanned(world, symbols, rev)).toEqual({ kind: 'unchanged', rev })
    got(await changeCode(world, company.id, 'suspend'))
    expect(await scanned(world, symbols, rev)).toMatchObject({ kind: 'vehicle', page: { status: 'suspended' } })
  })

  it('is never in force while the code of its company is being reissued, and follows it to the new one', async () => {
    const company = await carrier(world)
    const { symbols } = got(await saveVehicle(world))
    const fresh = got(await changeCode(world, company.id, 'reissue'))
    expect(await standingOf(world, symbols)).toEqual(['replaced', 'company'])
    await refreshPages(world.services, { limit: 50 })
    expect(await standingOf(world, symbols)).toEqual(['in-force', undefined])
    got(await changeCode(world, fresh.id, 'suspend'))
    expect(await standingOf(world, symbols)).toEqual(['suspended', 'company'])
  })

  it('is in force under no code of another trade: a company that carries nobody any more has no vehicles', async () => {
    const company = await carrier(world)
    const { symbols } = got(await saveVehicle(world))
    got(await changeCode(world, company.id, 'revoke'))
    const lodging = await carrier(world, { sectorId: 'lodging' })
    await refreshPages(world.services, { limit: 50 })
    expect(await standingOf(world, symbols)).toEqual(['ended', 'company'])
    got(await changeCode(world, lodging.id, 'revoke'))
    await carrier(world, { sectorId: 'coach' })
    await refreshPages(world.services, { limit: 50 })
    expect(await standingOf(world, symbols)).toEqual(['in-force', undefined])
  })

  it('runs out with its permit, without a job, whatever the client knew', async () => {
    await carrier(world)
    const { symbols } = got(await saveVehicle(world, { validUntil: '2026-12-01' }))
    const before = await scanned(world, symbols)
    world.advance(Date.parse('2026-12-01T16:00:00Z') - world.services.clock())
    const rev = before.kind === 'vehicle' ? before.page.rev : 0
    expect(await scanned(world, symbols, rev)).toMatchObject({ kind: 'vehicle', page: { status: 'expired', because: 'permit' } })
  })

  it('nothing of whoever entered it is in the answer', async () => {
    await carrier(world)
    const officer = transportOfficer(world)
    const { id, symbols, rev } = got(await saveVehicle(world, {}, officer))
    got(await world.as(officer, department, contract.changeVehicle, { id, rev, change: 'withdraw', reason: '车主电话 13000000019' }))
    const text = JSON.stringify(await scanned(world, symbols))
    expect(text).not.toContain(officer.accountId ?? '-')
    expect(text).not.toContain('13000000019')
  })
})
