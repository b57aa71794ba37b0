import type { KeptRecord } from '../../domain/records/kept'
import { mostLines, type PageLine, type PageRecords, type PageSection, pageLine, pageSections } from '../../domain/records/page-lines'
import { limits, type Store } from '../../server/ports/store'
import { pageItems } from './page-items'

/** lines beyond those listed are counted up to here */
const mostCounted = 10_000

/** Imports that are being taken in: nothing that one brings is public before its last row is in. What is there it cannot change: a public line is its key. */
const openImports = async (store: Store): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  for (let cursor: string | undefined; ; ) {
    const taking = { index: 'byState', equal: { state: 'taking' }, order: 'asc', limit: limits.pageDocuments, cursor } as const
    const page = await store.query('imports', taking)
    for (const { _id } of page.items) found.add(_id)
    cursor = page.cursor
    if (cursor === undefined) return found
  }
}

const broughtBy = ({ history }: KeptRecord): string | undefined => [...history].reverse().find(({ what }) => what === 'collect')?.batchId

/** The first lines of a section without those of open imports: read on until there are enough, so that these push no other off the page. */
const sectionOf = async (store: Store, uscc: string, section: PageSection, open: ReadonlySet<string>) => {
  const query = { index: 'byPage', equal: { uscc, section } }
  const lines: PageLine[] = []
  let seen = 0
  let waits = false
  let cursor: string | undefined
  do {
    const page = await store.query('records', { ...query, order: 'desc', limit: mostLines, cursor })
    seen += page.items.length
    for (const { _id, body } of page.items) {
      const line = open.has(broughtBy(body) ?? '') ? undefined : pageLine(_id, body)
      waits ||= line === undefined
      if (line) lines.push(line)
    }
    cursor = page.cursor
  } while (cursor !== undefined && lines.length < mostLines && seen < mostCounted)
  const all = cursor === undefined ? seen : await store.count('records', query, mostCounted)
  return { lines: lines.slice(0, mostLines), rest: Math.max(0, lines.length - mostLines) + Math.max(0, all - seen), waits }
}

interface Lines {
  readonly lines: readonly Pick<PageLine, 'line' | 'rank'>[]
  readonly rest: number
}

/** What a section lists when the entity's own lines stand among those of the departments. */
const merged = ({ lines, rest }: Lines, own: Lines['lines']): Lines => {
  const all = [...lines, ...own].sort((one, other) => other.rank - one.rank)
  return { lines: all.slice(0, mostLines), rest: rest + Math.max(0, all.length - mostLines) }
}

/** What stands on an entity's pages now. `waits`: an import is still bringing some of it. */
export const pageRecords = async (store: Store, uscc: string): Promise<{ readonly records: PageRecords; readonly waits: boolean }> => {
  const open = await openImports(store)
  const found = await Promise.all(pageSections.map(async section => [section, await sectionOf(store, uscc, section, open)] as const))
  const sections = Object.fromEntries(found) as Record<PageSection, (typeof found)[number][1]>
  const own = await pageItems(store, uscc)
  const listed: Record<PageSection, Lines> = { ...sections, voluntary: merged(sections.voluntary, own.voluntary) }
  const rest = Object.fromEntries(pageSections.flatMap(section => (listed[section].rest > 0 ? [[section, listed[section].rest]] : [])))
  const linesOf = (section: PageSection) => listed[section].lines.map(({ line }) => line)
  const records = {
    honours: linesOf('honours'),
    voluntary: linesOf('voluntary'),
    others: linesOf('others'),
    ...(Object.keys(rest).length > 0 ? { rest } : {}),
    ...(own.sections.length > 0 ? { sections: own.sections } : {}),
  }
  return { records, waits: found.some(([, { waits }]) => waits) }
}
