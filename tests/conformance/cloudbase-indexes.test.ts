import { CloudbaseStore, indexDefinitions } from '../../server/adapters/cloudbase'
import { startWire, type Wire } from '../support/cloudbase-wire'
import { main, put } from './documents'

process.env.SILENCE = 'true'
jest.setTimeout(30_000)

const hour = 3600_000
const equal = { unitId: 'u1', state: 's' }
const sdk = () => jest.requireActual<typeof import('@cloudbase/node-sdk')>('@cloudbase/node-sdk')

let wire: Wire
let store: CloudbaseStore
beforeEach(async () => {
  wire = await startWire({ collections: Object.keys(indexDefinitions()) })
  store = new CloudbaseStore(wire.access)
})
afterEach(async () => {
  await store.close()
  const { left } = wire
  await wire.stop()
  expect(left).toBe(0)
})

/** Leaves a document as a version without today's indexes would have written it. */
const writtenBefore = async (id: string) => {
  const doc = await store.get(main, id)
  const transaction = await sdk().init(wire.access).database().startTransaction()
  const old = { rev: doc?.rev, keys: JSON.stringify(doc?.keys), body: JSON.stringify(doc?.body) }
  await transaction.collection(main).doc(id).set(old)
  await transaction.commit()
}
const fill = async (count: number) => {
  for (let i = 0; i < count; i += 1) await put(store, `d${i}`, { ...equal, submittedAt: i }, { i })
}
const listed = () => store.count(main, { index: 'byUnitState', equal })

/** Until it says that there is nothing to do, as the timer does. */
const upkeep = async (by: CloudbaseStore, now: number, limit = 10) => {
  let all = 0
  for (let some = -1; some !== 0; all += some) {
    some = await by.renewIndexes(limit, now)
    expect(some).toBeLessThanOrEqual(limit)
  }
  return all
}

describe('a deployment that changes indexes', () => {
  it('gives documents that were written before it their places, and leaves them as they are', async () => {
    await fill(25)
    const before = await store.get(main, 'd7')
    for (const id of ['d0', 'd7', 'd24']) await writtenBefore(id)
    expect(await listed()).toBe(22)
    await upkeep(store, hour)
    expect(await listed()).toBe(25)
    expect(await store.get(main, 'd7')).toEqual(before)
  })

  it('sees an hour later to what the former version has still written, and then to nothing more', async () => {
    await fill(3)
    await upkeep(store, hour)
    await writtenBefore('d1')
    await upkeep(store, 2 * hour - 1)
    expect(await listed()).toBe(2)
    await upkeep(store, 2 * hour)
    expect(await listed()).toBe(3)
    await upkeep(store, 9 * hour)
    const before = wire.calls.length
    expect(await store.renewIndexes(10, 10 * hour)).toBe(0)
    expect(wire.calls.length).toBe(before)
  })

  it('is not begun again by a new instance of the same version', async () => {
    await fill(3)
    await upkeep(store, hour)
    await upkeep(store, 2 * hour)
    await writtenBefore('d1')
    const next = new CloudbaseStore(wire.access)
    expect(await upkeep(next, 9 * hour)).toBe(0)
    await next.close()
  })

  it('begins again where the indexes noted are not those of this version', async () => {
    await fill(3)
    await upkeep(store, hour)
    await upkeep(store, 2 * hour)
    await writtenBefore('d1')
    await store.transact(async tx => {
      const noted = await tx.get('settings', `indexes.${main}`)
      if (noted) tx.replace('settings', noted, noted.keys, { ...noted.body, specs: '{}' })
    })
    const next = new CloudbaseStore(wire.access)
    await upkeep(next, 9 * hour)
    expect(await listed()).toBe(3)
    await next.close()
  })

  it('goes on where another instance stopped, and leaves nothing out when several work at once', async () => {
    await fill(25)
    for (let i = 0; i < 25; i += 1) await writtenBefore(`d${i}`)
    expect(await listed()).toBe(0)
    expect(await store.renewIndexes(10, hour)).toBe(10)
    const others = [new CloudbaseStore(wire.access), new CloudbaseStore(wire.access)]
    await Promise.all(others.map(other => upkeep(other, hour, 7)))
    expect(await listed()).toBe(25)
    for (const other of others) await other.close()
  })
})
