import { openWorld, type World } from '../../tests/support/services'
import { carrier, carrierUscc } from '../../tests/support/vehicles'
import { putVehicle } from './put-vehicle'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const put = (unitId: string) =>
  world.services.store.transact(tx =>
    putVehicle(
      { ...world.services, tx },
      {
        uscc: carrierUscc,
        plate: '黑HT1234',
        facts: { kind: 'taxi', permit: '1', validUntil: '2027-07-22', plateKind: '' },
        unitId,
        deed: { by: 'somebody', at: world.services.clock(), reason: '' },
        move: true,
      },
    ),
  )

it('whichever way a vehicle comes in, only the unit that decides on its company brings it', async () => {
  await carrier(world)
  expect(await put('commerce')).toEqual({ ok: false, reason: 'not-permitted' })
  expect(await put('transport')).toMatchObject({ ok: true, value: { what: 'created' } })
  expect(await put('transport')).toMatchObject({ ok: true, value: { what: 'unchanged' } })
})
