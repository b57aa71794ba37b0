import { randomBytes } from 'node:crypto'
import { CloudbaseStore, indexDefinitions } from '../../server/adapters/cloudbase'
import type { CollectionName } from '../../server/ports/collections'
import { limits } from '../../server/ports/store'
import { startWire, type Wire } from '../support/cloudbase-wire'
import { body, countIn, increment, insert, main, mustGet, put, unchecked } from './documents'

process.env.SILENCE = 'true'
// hundreds of calls over HTTP in one test
jest.setTimeout(30_000)

const accounts = unchecked<CollectionName>('accounts')
const collections = Object.keys(indexDefinitions())
const sdk = () => jest.requireActual<typeof import('@cloudbase/node-sdk')>('@cloudbase/node-sdk')

let wire: Wire
let store: CloudbaseStore
beforeEach(async () => {
  wire = await startWire({ collections })
  store = new CloudbaseStore(wire.access)
})
afterEach(async () => {
  await store.close()
  await wire.stop()
})

const actions = () =>
  wire.calls.map(({ action, parameters }) => `${action.replace('database.', '')} ${parameters.collectionName ?? ''}`.trim())

describe('what the CloudBase store asks of the platform', () => {
  it('nothing before the first read, and then one call for one document', async () => {
    expect(actions()).toEqual([])
    await store.get('publicPages', 'token')
    expect(actions()).toEqual(['getDocument publicPages'])
  })

  it('a transaction that reads and replaces one document takes four calls', async () => {
    await put(store, 'a')
    const before = wire.calls.length
    await increment(store, 'a')
    expect(actions().slice(before)).toEqual([
      'startTransaction',
      'getDocument applications',
      'modifyDocument applications',
      'commitTransaction',
    ])
  })

  it('what nearly all read is only read: no account becomes a place where all meet', async () => {
    await store.transact(async tx => tx.insert(accounts, 'officer', {}, body({})))
    const before = wire.calls.length
    await store.transact(async tx => {
      await tx.get(accounts, 'officer')
      insert(tx, 'a')
    })
    expect(actions().slice(before)).toEqual([
      'startTransaction',
      'getDocument accounts',
      'insertDocument applications',
      'commitTransaction',
    ])
  })

  it('a transaction that is abandoned gives back its locks', async () => {
    await put(store, 'a')
    await store.transact(async tx => mustGet(tx, 'a'))
    const thrown = store.transact(async tx => {
      await mustGet(tx, 'a')
      throw new Error('abandoned')
    })
    await expect(thrown).rejects.toThrow('abandoned')
    expect(wire.left).toBe(0)
  })

  it('every list and count is answered by one index that the deployment makes', async () => {
    const range = { from: 1, to: 2 }
    const equal = { unitId: 'u1', state: 's' }
    await store.transact(async tx => ['a', 'b'].map(id => insert(tx, id, { ...equal, submittedAt: 1, words: ['公司'] })))
    const { cursor } = await store.query(main, { index: 'byUnitState', equal, range, contains: '公司', order: 'desc', limit: 1 })
    await store.query(main, { index: 'byUnitState', equal, range, cursor, limit: 1 })
    await store.count(main, { index: 'byUnitState', equal, range })
    const asked = wire.calls.filter(({ parameters }) => parameters.queryType === 'WHERE')
    expect(asked).toHaveLength(3)
    const [places, order] = indexDefinitions().applications?.find(({ name }) => name === 'byUnitState')?.fields ?? []
    for (const { parameters } of asked) {
      const { $and = [], ...query } = JSON.parse(String(parameters.query))
      expect(Object.keys(query).filter(name => name !== order?.name)).toEqual([places?.name])
      expect($and.every((part: object) => Object.keys(part).join() === order?.name)).toBe(true)
      if (parameters.order !== undefined) expect(Object.keys(JSON.parse(String(parameters.order)))).toEqual([order?.name])
    }
  })

  it('a page that does not fit into one reply comes in shorter pages, and none is missing', async () => {
    const equal = { unitId: 'u1', state: 's' }
    for (let i = 0; i < 25; i += 1) await put(store, `d${i}`, { ...equal, submittedAt: i }, { text: 'x'.repeat(90_000) })
    const found: string[] = []
    let pages = 0
    for (let cursor: string | undefined; ; pages += 1) {
      const page = await store.query(main, { index: 'byUnitState', equal, limit: 24, cursor })
      found.push(...page.items.map(doc => doc._id))
      cursor = page.cursor
      if (cursor === undefined) break
    }
    expect(found).toEqual(Array.from({ length: 25 }, (_, i) => `d${i}`))
    expect(pages).toBeGreaterThan(1)
  })

  it('a document of the full size that hardly can be compressed is stored too', async () => {
    const text = randomBytes(limits.documentBytes)
      .toString('base64')
      .slice(0, limits.documentBytes - 20_000)
    await put(store, 'a', {}, { text })
    expect((await store.get(main, 'a'))?.body).toEqual({ text })
  })
})

describe('many instances that share nothing but the database', () => {
  it('sixteen of them, each with its writer, lose no increment', async () => {
    await put(store, 'a')
    const others = Array.from({ length: 16 }, () => new CloudbaseStore(wire.access))
    const writer = async (other: CloudbaseStore) => {
      for (let i = 0; i < 5; i += 1) await increment(other, 'a')
    }
    await Promise.all(others.map(writer))
    expect(countIn(await store.get(main, 'a'))).toBe(80)
  })
})

describe('the double of the wire', () => {
  const database = () => sdk().init(wire.access).database()

  it.each([
    ['an aggregate', () => database().collection(main).aggregate().match({ a: 1 }).end()],
    ['a change of many', () => database().collection(main).where({ a: 'b' }).update({ a: 'c' })],
    [
      'an operator that is not used',
      () =>
        database()
          .collection(main)
          .where({ a: database().command.in(['b']) })
          .orderBy('a', 'asc')
          .field({ a: true })
          .get(),
    ],
    ['a write outside a transaction', () => database().collection(main).add({ _id: 'a' })],
  ])('refuses what it does not know and names it: %s', async (_what, ask) => {
    await expect(ask()).rejects.toThrow('the double of the wire does not know')
  })

  it('refuses another key and a collection that nobody made', async () => {
    const other = sdk()
      .init({ ...wire.access, secretId: 'other' })
      .database()
    await expect(other.collection(main).doc('a').get()).rejects.toThrow('the signature')
    await expect(new CloudbaseStore({ ...wire.access, prefix: 'none_' }).get(main, 'a')).rejects.toThrow('not exist')
  })
})
