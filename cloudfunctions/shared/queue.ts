import { districtByCode, sectorById } from '../../city'
import type { Queue, QueueLine } from '../../contract/review'
import type { ApplicationState } from '../../contract/vocabulary'
import type { Application } from '../../domain/application'
import { searchForm } from '../../domain/names'
import { normalizeUscc } from '../../domain/uscc'
import type { Doc, Query, Store } from '../../server/ports/store'
import { shortNames } from './unit'

export interface QueueFilter {
  readonly state: ApplicationState
  readonly sectorId?: string
  readonly districtCode?: string
  readonly search?: string
  readonly from?: number
  readonly to?: number
  readonly order: 'oldest' | 'newest'
  readonly cursor?: string
}

const perPage = 20

const queueLine = ({ _id, rev, body }: Doc<Application>, unitName: string): QueueLine => ({
  id: _id,
  rev,
  state: body.state,
  name: body.entity.name,
  uscc: body.entity.uscc,
  sectorName: sectorById(body.entity.sectorId)?.name ?? body.entity.sectorId,
  districtName: districtByCode(body.entity.districtCode)?.name ?? body.entity.districtCode,
  unitName,
  submittedAt: body.submittedAt ?? body.createdAt,
  resubmitted: body.submissions > 1,
  usccInDoubt: body.usccInDoubt,
  ...(body.collected ? { collected: true as const } : {}),
  textMarked: Object.keys(body.textMarks ?? {}).length > 0,
})

/** The word of the index to look under: a whole USCC, or the first two letters of what was typed of a name. */
export const searchWord = (search: string | undefined): { readonly contains?: string; matches(name: string, uscc: string): boolean } => {
  const text = searchForm(search ?? '')
  const uscc = normalizeUscc(search ?? '')
  if (uscc.length === 18 && /^[0-9A-Z]+$/.test(uscc)) return { contains: uscc, matches: (_name, one) => one === uscc }
  const letters = [...text]
  return letters.length < 2
    ? { matches: name => text === '' || searchForm(name).includes(text) }
    : { contains: letters.slice(0, 2).join(''), matches: name => searchForm(name).includes(text) }
}

/** One page of a queue, narrowed by what its index cannot hold: sector beside district, the rest of a longer word. */
export const readQueue = async (store: Store, base: Pick<Query, 'index' | 'equal'>, filter: QueueFilter): Promise<Queue> => {
  const word = searchWord(filter.search)
  const query = { ...base, range: { from: filter.from, to: filter.to }, ...(word.contains ? { contains: word.contains } : {}) }
  const page = await store.query('applications', {
    ...query,
    order: filter.order === 'newest' ? 'desc' : 'asc',
    limit: perPage,
    cursor: filter.cursor,
  })
  const fits = ({ body: { entity } }: Doc<Application>) =>
    word.matches(entity.name, entity.uscc) &&
    (!filter.sectorId || entity.sectorId === filter.sectorId) &&
    (!filter.districtCode || entity.districtCode === filter.districtCode)
  const total = await store.count('applications', query)
  const found = page.items.filter(fits)
  const unitName = await shortNames(
    store,
    found.map(({ body }) => body.unitId),
  )
  return { items: found.map(doc => queueLine(doc, unitName(doc.body.unitId))), total, ...(page.cursor ? { cursor: page.cursor } : {}) }
}
