import { usccNumber } from '../support/application-fixture'
import { type HeldKey, makeKey } from '../support/ingest-key'
import { openHost, type TestHost } from './support/host'
import { batchOf, commitmentRow, otherRow, resultsOf, sendSigned } from './support/ingest-client'

jest.setTimeout(60_000)

let host: TestHost
let key: HeldKey
beforeEach(async () => {
  host = await openHost()
  key = await makeKey(host.world)
})
afterEach(() => host.stop())

const codesFor = { sectorId: 'catering-commerce', districtCode: '230403' }
const approved = async () =>
  (
    await host.world.services.store.query('applications', {
      index: 'byUnitState',
      equal: { unitId: 'commerce', state: 'approved' },
      limit: 9,
    })
  ).items

describe('rows of form 1', () => {
  it('become commitments with approved applications of the sector and district that the batch names', async () => {
    const answer = await sendSigned(host.origin, key, { ...batchOf(commitmentRow({}), otherRow(2)), codesFor })
    expect([answer.status, resultsOf(answer)]).toEqual([200, ['accepted', 'accepted']])
    expect((await approved()).map(({ body }) => [body.entity.uscc, body.entity.sectorId, body.entity.districtCode])).toEqual([
      [usccNumber(1), 'catering-commerce', '230403'],
    ])
  })

  it('refuse the batch whole where it names no sector of the unit, or no district of the city', async () => {
    const rows = batchOf(otherRow(2), commitmentRow({}))
    const wrong = [
      [{}, 'unknown-sector'],
      [{ codesFor: { ...codesFor, sectorId: 'taxi' } }, 'unknown-sector'],
      [{ codesFor: { ...codesFor, districtCode: '110101' } }, 'unknown-district'],
      [{ codesFor: { ...codesFor, more: 1 } }, 'invalid-input'],
      [{ codesFor: 'catering-commerce' }, 'invalid-input'],
      [{ codesFor: { sectorId: 1, districtCode: 2 } }, 'invalid-input'],
    ] as const
    for (const [more, reason] of wrong) {
      const answer = await sendSigned(host.origin, key, { ...rows, ...more })
      expect([more, answer.status, answer.body.reason]).toEqual([more, 400, reason])
    }
    expect(await approved()).toEqual([])
    expect(await host.world.services.store.count('imports', { index: 'byUnit', equal: { unitId: 'commerce' } })).toBe(0)
  })
})
