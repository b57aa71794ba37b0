import fc from 'fast-check'
import { type Disclosure, disclosures } from '../../contract/vocabulary'
import { type RecordState, recordStates } from '../../contract/vocabulary-collection'
import type { PublicPage } from '../../domain/credit-page'
import { mostLines } from '../../domain/records/page-lines'
import { openLibsqlStore } from '../../server/adapters/libsql'
import type { Store } from '../../server/ports/store'
import { applicantOf, changeCode, fictionalUscc, got } from '../../tests/support/applicant'
import { codesOf, usccNumber } from '../../tests/support/application-fixture'
import { lineOf, put, recordOf } from '../../tests/support/records'
import { openWorld, type World } from '../../tests/support/services'
import { bound, crashing } from '../../tests/support/wrapped-store'
import { saveRecord } from '../shared/kept-record'
import { withdrawRecord } from '../shared/records'
import { refreshPages } from './refresh-pages'

jest.setTimeout(60_000)

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const coded = (changed = {}) => applicantOf(world, world.actor('a1')).coded(changed)
const refresh = (store: Store = world.services.store, limit = 50) => refreshPages({ ...world.services, store }, { limit })
const marksOf = async (kind: 'now' | 'later') =>
  (await world.services.store.query('dirtyPages', { index: 'byTime', equal: { kind }, limit: 100 })).items
const marks = async () => [...(await marksOf('now')), ...(await marksOf('later'))]
const settled = async () => {
  while ((await marks()).length > 0) await refresh()
}
const pagesOf = async (uscc = fictionalUscc): Promise<readonly PublicPage[]> => {
  const docs = await Promise.all((await codesOf(world, uscc)).map(({ body }) => world.services.store.get('publicPages', body.token)))
  return docs.flatMap(doc => doc?.body ?? [])
}
const titles = async () => {
  await settled()
  return (await pagesOf()).map(({ page }) => [page.honours, page.voluntary, page.others].map(lines => lines.map(({ title }) => title)))
}
const withdraw = (id: string) =>
  world.services.store.transact(async tx => {
    const doc = await tx.get('records', id)
    if (doc)
      got(await withdrawRecord({ tx, secrets: world.services.secrets }, doc, { by: 'o', at: world.services.clock(), reason: '有误' }))
  })
/** Brings a record into a state by itself, as no use case would all at once. */
const force = (id: string, state: RecordState, disclosure: Disclosure) =>
  world.services.store.transact(async tx => {
    const doc = await tx.get('records', id)
    if (doc) await saveRecord(tx, doc, id, { ...doc.body, state, disclosure })
  })

describe('the public page of an entity', () => {
  it('shows each record in its section, whether it was there before the code or came after it', async () => {
    await put(world, 'honours')
    expect(await marks()).toEqual([])
    await coded()
    await put(world, 'voluntary')
    await put(world, 'others')
    expect(await titles()).toEqual([[['纳税信用等级评价方案'], ['爱心捐赠公益'], ['特色餐饮企业']]])
  })

  it('says of a record whose it is nothing more, and until when it is valid', async () => {
    await coded()
    const { id } = await put(world, 'honours')
    await settled()
    const [stored] = await pagesOf()
    expect(stored?.page.honours).toEqual([
      {
        id,
        title: '纳税信用等级评价方案',
        detail: '',
        provider: '税务局',
        disputed: false,
        validUntil: Date.parse('2027-07-22T16:00:00Z'),
      },
    ])
  })

  it('loses a withdrawn record on every sticker that the entity ever had', async () => {
    const { code } = await coded()
    const { id } = await put(world, 'others')
    await settled()
    got(await changeCode(world, code.id, 'reissue'))
    expect(await titles()).toEqual(Array(2).fill([[], [], ['特色餐饮企业']]))
    await withdraw(id)
    expect(await titles()).toEqual(Array(2).fill([[], [], []]))
  })

  it('keeps its records when the code is suspended, revoked or renewed', async () => {
    const { code } = await coded()
    await put(world, 'others')
    await settled()
    for (const change of ['suspend', 'resume', 'revoke'] as const) {
      got(await changeCode(world, code.id, change))
      expect((await pagesOf())[0]?.page.others).toHaveLength(1)
    }
  })

  it('lists what is valid longest first, twenty of a section, and says how many more there are', async () => {
    await coded()
    for (let n = 0; n < mostLines + 3; n++) await put(world, 'honours', { basis: `方案${n}`, validUntil: `20${30 + n}-01-01` })
    await put(world, 'honours', { basis: '长期', validUntil: '' })
    await settled()
    const [stored] = await pagesOf()
    expect(stored?.page.honours.map(({ title }) => title).slice(0, 3)).toEqual(['长期', '方案22', '方案21'])
    expect([stored?.page.honours.length, stored?.page.rest]).toEqual([mostLines, { honours: 4 }])
  })

  it('stays below what a mini-program takes at once, however long its lines', async () => {
    await coded()
    const long = (n: number, length: number) => `${n}`.padEnd(length, '长')
    for (let n = 0; n < mostLines + 1; n++) {
      await put(world, 'honours', { basis: long(n, 512), recogniser: long(n, 200) })
      await put(world, 'voluntary', { item: long(n, 512), detail: long(n, 4000), provider: long(n, 200) })
      await put(world, 'others', { item: long(n, 512), provider: long(n, 200) })
    }
    await settled()
    expect(Buffer.byteLength(JSON.stringify((await pagesOf())[0]))).toBeLessThan(200 * 1024)
  })

  it('holds nothing of a record that is not published and open to the public', async () => {
    await coded()
    const some = fc.array(
      fc.record({
        form: fc.constantFrom('commitments' as const, 'honours' as const, 'voluntary' as const, 'others' as const),
        state: fc.constantFrom(...(Object.keys(recordStates) as RecordState[])),
        disclosure: fc.constantFrom(...(Object.keys(disclosures) as Disclosure[])),
      }),
      { minLength: 1, maxLength: 8 },
    )
    let count = 0
    await fc.assert(
      fc.asyncProperty(some, async records => {
        const secret: string[] = []
        const open: string[] = []
        for (const { form, state, disclosure } of records) {
          const mark = `记号${++count}号`
          const changed = { basis: mark, item: mark, content: mark, field: mark, ...(form === 'commitments' ? { disclosure } : {}) }
          const { id } = await put(world, form, Object.fromEntries(Object.entries(changed).filter(([field]) => field in lineOf[form])))
          await force(id, state, disclosure)
          const shown = form !== 'commitments' && disclosure === 'public' && ['published', 'disputed', 'upheld'].includes(state)
          ;(shown ? open : secret).push(mark)
          await settled()
          const text = JSON.stringify(await pagesOf())
          for (const one of secret) expect(text).not.toContain(one)
        }
        const { page } = (await pagesOf())[0] ?? { page: null }
        const rest = Object.values(page?.rest ?? {}).reduce((sum, one) => sum + one, 0)
        if (rest === 0) for (const one of open) expect(JSON.stringify(page)).toContain(one)
      }),
      { numRuns: 25 },
    )
  })
})

describe('rewriting pages', () => {
  it('is done once for many changes of an entity, and for nobody whose page says the same', async () => {
    await coded()
    await settled()
    for (let n = 0; n < 5; n++) await put(world, 'others', { item: `事项${n}` })
    expect(await marks()).toHaveLength(1)
    expect([await refresh(), await refresh()]).toEqual([1, 0])
    await put(world, 'others', { collectedOn: '2026-11-01', item: '事项0' })
    expect(await marks()).toEqual([])
  })

  it('that meets a record which changes just then does not call the page done', async () => {
    await coded()
    await settled()
    await put(world, 'others')
    const { store } = world.services
    const late: Store = {
      ...bound(store),
      query: async (collection, query) => {
        const page = await store.query(collection, query)
        if (collection === 'records' && query.equal.section === 'others') await put(world, 'others', { item: '后来的' })
        return page
      },
    }
    await refresh(late)
    expect(await marks()).toHaveLength(1)
    expect(await titles()).toEqual([[[], [], expect.arrayContaining(['后来的', '特色餐饮企业'])]])
  })

  it('by two processes at once, with records coming in meanwhile, ends with exactly the records', async () => {
    for (let n = 1; n <= 6; n++) await applicantOf(world, world.actor(`a${n}`)).coded({ uscc: usccNumber(n), name: `第${n}号店（虚构）` })
    const other = openLibsqlStore({ path: world.databasePath })
    const writing = Promise.all(
      [1, 2, 3, 4, 5, 6].map(async n => {
        for (let i = 0; i < 8; i++) await put(world, 'others', { uscc: usccNumber(n), item: `事项${i}` })
      }),
    )
    let over = false
    const rounds = [world.services.store, other].map(async store => {
      while (!over) await refresh(store, 4)
    })
    await writing
    over = true
    await Promise.all(rounds)
    await settled()
    for (let n = 1; n <= 6; n++) expect((await pagesOf(usccNumber(n)))[0]?.page.others).toHaveLength(8)
    await other.close()
  })

  it('by a process that crashes is done by the next', async () => {
    await coded()
    await put(world, 'others')
    await expect(refresh(crashing(world.services.store, 1))).rejects.toThrow('crash')
    expect(await titles()).toEqual([[[], [], ['特色餐饮企业']]])
  })

  it('that fails for one entity is done for the others all the same', async () => {
    for (const n of [1, 2]) await applicantOf(world, world.actor(`a${n}`)).coded({ uscc: usccNumber(n), name: `第${n}号店（虚构）` })
    await put(world, 'others', { uscc: usccNumber(2) })
    const failing: Store = {
      ...bound(world.services.store),
      get: async (collection, id) => {
        if (collection === 'dirtyPages' && id === usccNumber(1)) throw new Error('torn')
        return world.services.store.get(collection, id)
      },
    }
    await expect(refresh(failing)).rejects.toThrow('torn')
    expect((await pagesOf(usccNumber(2)))[0]?.page.others).toHaveLength(1)
    expect((await recordOf(world, (await put(world, 'others', { uscc: usccNumber(2) })).id)).body.state).toBe('published')
  })

  it('does what one officer did before the many of an import', async () => {
    for (const n of [1, 2, 3]) await applicantOf(world, world.actor(`a${n}`)).coded({ uscc: usccNumber(n), name: `第${n}号店（虚构）` })
    await settled()
    for (const n of [1, 2]) await put(world, 'others', { uscc: usccNumber(n) }, { batchId: 'b1' })
    world.advance(1000)
    await put(world, 'others', { uscc: usccNumber(3) })
    await refresh(world.services.store, 1)
    expect((await pagesOf(usccNumber(3)))[0]?.page.others).toHaveLength(1)
    expect(await marksOf('later')).toHaveLength(2)
  })

  it('takes a withdrawn record away at once, also while an import brings others of the same entity', async () => {
    await coded()
    const { id } = await put(world, 'others', { item: '要撤下的' })
    await settled()
    const { store } = world.services
    const importing: Store = {
      ...bound(store),
      query: async (collection, query) => {
        const page = await store.query(collection, query)
        // as the adapter would answer while the import b1 is being taken in
        return collection === 'imports' ? { items: [{ _id: 'b1', rev: 1, keys: {}, body: {} }] as never } : page
      },
    }
    await put(world, 'others', { item: '正在导入的' }, { batchId: 'b1' })
    await withdraw(id)
    expect(await refresh(importing)).toBe(0)
    expect((await pagesOf())[0]?.page.others).toEqual([])
    expect(await titles()).toEqual([[[], [], ['正在导入的']]])
  })

  it('costs two reads when nothing is to be done', async () => {
    const store = openLibsqlStore({ path: world.databasePath })
    expect([await refresh(store), store.reads]).toEqual([0, 2])
    await store.close()
  })
})
