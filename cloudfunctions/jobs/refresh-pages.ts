import { withRecords } from '../../domain/credit-page'
import { mostLines, type PageRecords, type PageSection, pageLine, pageSections } from '../../domain/records/page-lines'
import type { Services } from '../../server/ports/services'
import { limits, type Store } from '../../server/ports/store'

/** lines beyond those listed are counted up to here */
const mostCounted = 10_000

/** Imports that are being taken in: nothing of one is public before its last row is in. */
const openImports = async (store: Store): Promise<ReadonlySet<string>> => {
  const { items } = await store.query('imports', {
    index: 'byState',
    equal: { state: 'taking' },
    order: 'asc',
    limit: limits.pageDocuments,
  })
  return new Set(items.map(({ _id }) => _id))
}

const sectionOf = async (store: Store, uscc: string, section: PageSection) => {
  const query = { index: 'byPage', equal: { uscc, section } }
  const page = await store.query('records', { ...query, order: 'desc', limit: mostLines })
  const batches = page.items.flatMap(({ body }) => body.batches)
  const lines = page.items.flatMap(({ _id, body }) => pageLine(_id, body)?.line ?? [])
  const rest = page.cursor ? (await store.count('records', query, mostCounted)) - page.items.length : 0
  return { section, lines, rest, batches }
}

const recordsOf = async (store: Store, uscc: string): Promise<{ readonly records: PageRecords; readonly batches: readonly string[] }> => {
  const [honours, voluntary, others] = await Promise.all(pageSections.map(section => sectionOf(store, uscc, section)))
  const more = [honours, voluntary, others].flatMap(one => (one && one.rest > 0 ? [[one.section, one.rest] as const] : []))
  const lists = { honours: honours?.lines ?? [], voluntary: voluntary?.lines ?? [], others: others?.lines ?? [] }
  const batches = [honours, voluntary, others].flatMap(one => one?.batches ?? [])
  return { records: more.length === 0 ? lists : { ...lists, rest: Object.fromEntries(more) }, batches }
}

/** Tokens of all codes that the entity has ever had: what was withdrawn must not live on under an old sticker. */
const tokensOf = async (store: Store, uscc: string): Promise<string[]> => {
  const tokens: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await store.query('codes', { index: 'byUscc', equal: { uscc }, order: 'desc', limit: limits.pageDocuments, cursor })
    tokens.push(...page.items.map(({ body }) => body.token))
    cursor = page.cursor
    if (cursor === undefined) return tokens
  }
}

/**
 * Rewrites the pages of one entity from its records. The mark is read first and taken away last, and only as it was read: a record that changed
 * in between has given it a new revision, and the next round does it again.
 */
const refresh = async ({ store }: Services, uscc: string): Promise<void> => {
  const mark = await store.get('dirtyPages', uscc)
  if (!mark) return
  const tokens = await tokensOf(store, uscc)
  const open = await openImports(store)
  const { records, batches } = await recordsOf(store, uscc)
  // the page stays as it is, and marked, until the import is in
  if (batches.some(batch => open.has(batch))) return
  await store.transact(async tx => {
    const still = await tx.get('dirtyPages', uscc)
    if (still?.rev !== mark.rev) return
    for (const token of tokens) {
      const doc = await tx.get('publicPages', token)
      if (!doc) continue
      const page = withRecords(doc.body, records)
      if (JSON.stringify(page) !== JSON.stringify(doc.body)) tx.replace('publicPages', doc, doc.keys, page)
    }
    tx.remove('dirtyPages', still)
  })
}

/** Brings public pages up to their records, ≤ `limit` entities, the longest behind first. One that fails holds up no other. */
export const refreshPages = async (services: Services, { limit }: { readonly limit: number }): Promise<number> => {
  const due = await services.store.query('dirtyPages', { index: 'byTime', equal: { kind: 'page' }, order: 'asc', limit })
  const faults: unknown[] = []
  for (const { _id } of due.items) await refresh(services, _id).catch(fault => faults.push(fault))
  if (faults.length > 0) throw faults[0]
  return due.items.length
}
