import type { KeptRecord } from '../../domain/records/kept'
import { mostLines, type PageRecords, type PageSection, pageLine, pageSections } from '../../domain/records/page-lines'
import { limits, type Store } from '../../server/ports/store'

/** lines beyond those listed are counted up to here */
const mostCounted = 10_000

/** Imports that are being taken in: nothing that one brings is public before its last row is in. */
const openImports = async (store: Store): Promise<ReadonlySet<string>> => {
  const taking = { index: 'byState', equal: { state: 'taking' }, order: 'asc', limit: limits.pageDocuments } as const
  const { items } = await store.query('imports', taking)
  return new Set(items.map(({ _id }) => _id))
}

const broughtBy = ({ history }: KeptRecord): string | undefined => [...history].reverse().find(({ what }) => what === 'collect')?.batchId

const sectionOf = async (store: Store, uscc: string, section: PageSection, open: ReadonlySet<string>) => {
  const query = { index: 'byPage', equal: { uscc, section } }
  const page = await store.query('records', { ...query, order: 'desc', limit: mostLines })
  const ready = page.items.filter(({ body }) => !open.has(broughtBy(body) ?? ''))
  const lines = ready.flatMap(({ _id, body }) => pageLine(_id, body)?.line ?? [])
  const rest = page.cursor ? (await store.count('records', query, mostCounted)) - page.items.length : 0
  return { lines, rest, waits: ready.length < page.items.length }
}

/** What stands on an entity's pages now. `waits`: an import is still bringing some of it. */
export const pageRecords = async (store: Store, uscc: string): Promise<{ readonly records: PageRecords; readonly waits: boolean }> => {
  const open = await openImports(store)
  const found = await Promise.all(pageSections.map(async section => [section, await sectionOf(store, uscc, section, open)] as const))
  const sections = Object.fromEntries(found) as Record<PageSection, (typeof found)[number][1]>
  const rest = Object.fromEntries(found.flatMap(([section, one]) => (one.rest > 0 ? [[section, one.rest]] : [])))
  const { honours, voluntary, others } = sections
  const records = {
    honours: honours.lines,
    voluntary: voluntary.lines,
    others: others.lines,
    ...(Object.keys(rest).length > 0 ? { rest } : {}),
  }
  return { records, waits: found.some(([, { waits }]) => waits) }
}
