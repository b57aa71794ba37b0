import { vehicles as contract } from '../../contract'
import type { VehicleContent } from '../../server/ports/poster'
import { changeCode, creditOffice, got } from '../../tests/support/applicant'
import { officerOf } from '../../tests/support/application-fixture'
import { openWorld, type World } from '../../tests/support/services'
import { carrier, carrierName, changeVehicle, saveVehicle, transportOfficer } from '../../tests/support/vehicles'
import { routes } from './routes'

let world: World
let printed: VehicleContent[]
beforeEach(async () => {
  printed = []
  world = await openWorld()
  const vehicle = async (content: VehicleContent) => {
    printed.push(content)
    return new Uint8Array([1, 2, 3])
  }
  Object.assign(world.services, { posters: { ...world.services.posters, vehicle } })
})
afterEach(() => world.close())
const print = (id: string, actor = transportOfficer(world)) => world.as(actor, routes, contract.printVehicle, { id })

describe('printing the sticker of a vehicle', () => {
  it('bears the plate, the company and the code, and is named after the plate', async () => {
    await carrier(world)
    const { id, symbols, url, validUntil } = got(await saveVehicle(world))
    expect(got(await print(id))).toMatchObject({ fileName: '黑HT1234-车辆贴.pdf', mime: 'application/pdf', base64: 'AQID' })
    expect(printed).toEqual([
      expect.objectContaining({ plate: '黑H·T1234', name: carrierName, kind: '出租汽车', symbols, url, validUntil }),
    ])
  })

  it('is for the deciding unit and the credit office; nobody else learns that it exists', async () => {
    await carrier(world)
    const { id } = got(await saveVehicle(world))
    expect(await print(id, creditOffice(world))).toMatchObject({ ok: true })
    expect(await print(id, officerOf(world, 'commerce'))).toEqual({ ok: false, reason: 'not-found' })
  })

  it('is refused of a vehicle that is withdrawn or whose permit has run out, and done while it is suspended', async () => {
    const company = await carrier(world)
    const { id } = got(await saveVehicle(world))
    const short = got(await saveVehicle(world, { plate: '黑H00002', validUntil: '2026-11-30' }))
    got(await changeCode(world, company.id, 'suspend'))
    got(await changeVehicle(world, id, 'suspend'))
    expect(await print(id)).toMatchObject({ ok: true })
    world.advance(10 * 86_400_000)
    expect(await print(short.id)).toEqual({ ok: false, reason: 'wrong-state' })
    got(await changeVehicle(world, id, 'withdraw'))
    expect(await print(id)).toEqual({ ok: false, reason: 'wrong-state' })
  })
})
