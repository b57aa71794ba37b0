import { mostLines } from '../../domain/records/page-lines'
import { openLibsqlStore } from '../../server/adapters/libsql'
import type { Store } from '../../server/ports/store'
import { applicantOf } from '../../tests/support/applicant'
import { usccNumber } from '../../tests/support/application-fixture'
import { coded, marks, marksOf, pagesOf, refresh, settled, titles, withdraw, withPages, world } from '../../tests/support/page-world'
import { put, recordOf } from '../../tests/support/records'
import { bound, crashing } from '../../tests/support/wrapped-store'

jest.setTimeout(60_000)
withPages()

/** As the adapter would answer while the import b1 is being taken in. */
const importing = (): Store => {
  const { store } = world.services
  return {
    ...bound(store),
    query: async (collection, query) =>
      collection === 'imports' ? { items: [{ _id: 'b1', rev: 1, keys: {}, body: {} }] as never } : store.query(collection, query),
  }
}

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
    await put(world, 'others', { item: '正在导入的' }, { batchId: 'b1' })
    await withdraw(id)
    expect(await refresh(importing())).toBe(0)
    expect((await pagesOf())[0]?.page.others).toEqual([])
    expect(await titles()).toEqual([[[], [], ['正在导入的']]])
  })

  it('keeps the lines that are there while an import brings a page full of others', async () => {
    await coded()
    await put(world, 'others', { item: '一直都在的' })
    await settled()
    world.advance(1000)
    for (let n = 1; n <= mostLines; n++) await put(world, 'others', { item: `正在导入的第${n}条` }, { batchId: 'b1' })
    await refresh(importing())
    expect((await pagesOf())[0]?.page.others.map(({ title }) => title)).toEqual(['一直都在的'])
    await settled()
    const { others, rest } = (await pagesOf())[0]?.page ?? {}
    expect([others?.length, others?.some(({ title }) => title === '一直都在的'), rest]).toEqual([mostLines, false, { others: 1 }])
  })

  it('costs two reads when nothing is to be done', async () => {
    const store = openLibsqlStore({ path: world.databasePath })
    expect([await refresh(store), store.reads]).toEqual([0, 2])
    await store.close()
  })
})
