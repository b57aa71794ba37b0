import fc from 'fast-check'
import { tick } from '../../cloudfunctions/jobs/tick'
import { perform } from '../../server/perform'
import { creditOffice } from '../support/applicant'
import { openWorld, type World } from '../support/services'
import { calls } from './calls'
import { allRooms } from './lifecycle/rooms'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const nobody = {
  draftId: 'd',
  submittedId: 's',
  approvedId: 'a',
  codeId: 'c',
  symbols: 'x',
  codedId: 'z',
  jobId: 'j',
  officerId: 'o',
  licenceId: 'l',
  importId: 'i',
  ingestKeyId: 'k',
  recordId: 'r',
  vehicleId: 'v',
  itemId: 'm',
}
const inputs = calls({ ...nobody, uscc: '91350100M000100Y43', hash: '0'.repeat(64) })
const names =
  'form state fields cursor search from to unitId sectorId districtCode order ifRev ids subject actorId rev id text reason code phone'.split(
    ' ',
  )
const nasty: readonly unknown[] = [
  ...['', '\0', '\ud83d', '__proto__', 'constructor', 'x'.repeat(400), 'a'.repeat(79), '\u202e', '..', '%00', 'W10'],
  ...[1e308, -1e308, 2 ** 53, -0, Number.MIN_VALUE, Number.NaN, Number.POSITIVE_INFINITY],
  ...[null, undefined, true, [], {}, [[]], { length: 1e9 }, new Date(0), 10n, Symbol.iterator, () => 1],
  // cursors of the right form for one index, with a place that no page has
  ...['byTime', 'byUnitState', 'byState', 'byAccount', 'byName'].map(index =>
    Buffer.from(`["${index}",1e999,"\\ud83d"]`).toString('base64url'),
  ),
]

const people = () => [
  world.actor(null),
  world.actor('p1'),
  world.actor('p2', { role: 'officer', unitId: 'commerce' }, { role: 'officer' }),
  creditOffice(world),
  world.actor('p3', { role: 'admin' }),
  world.actor('p4', { role: 'auditor' }),
]

describe('whatever is put into whichever field by whomever', () => {
  it('is answered, never a fault', async () => {
    let sent = 0
    const odd = fc.constantFrom(...nasty)
    const asked = fc.tuple(
      fc.constantFrom(...allRooms),
      fc.constantFrom(...people()),
      fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 3 }),
      odd,
    )
    const property = fc.asyncProperty(asked, async ([route, actor, extra, one]) => {
      const input: Record<string, unknown> = { ...inputs[`${route.action.audience}/${route.action.name}`], ...extra }
      if ('details' in input) input.details = { ...(input.details as object), name: one, address: one }
      sent += 1
      const reply = await perform(world.services, route, { actor, requestId: `request-${sent}`, input })
      expect(typeof reply.ok).toBe('boolean')
    })
    await fc.assert(property, { numRuns: 2500 })
    await tick(world.services, { limit: 50 })
    expect(sent).toBe(2500)
  }, 30_000)
})
