import type { TargetStatus } from '../../contract/coverage'
import type { ApplicationState } from '../../contract/vocabulary'
import { type Coverage, counted } from '../../domain/targets/coverage'
import type { Target } from '../../domain/targets/target'
import type { Services } from '../../server/ports/services'
import { BadCursor, type Doc, type Page } from '../../server/ports/store'
import { statusByRoot, targetKeys } from '../shared/target'

/** ms between two rounds: a code that is suspended or runs out is seen by the next one, and nobody has to tell */
export const everyRound = 300_000
const atOnce = 50

const underWay: readonly ApplicationState[] = ['submitted', 'returned', 'approved']
/** an entity's latest applications: among more than these none is open that is not newer */
const latest = 5

const statusOf = async ({ store, clock }: Services, uscc: string): Promise<TargetStatus> => {
  const status = await statusByRoot(store, uscc, clock())
  if (status !== 'none') return status
  const own = await store.query('applications', { index: 'byUscc', equal: { uscc }, order: 'desc', limit: latest })
  return own.items.some(({ body }) => underWay.includes(body.state)) ? 'applied' : 'none'
}

/** undefined: the place is lost, as after another version or store, and the round begins anew */
const next = async ({ store }: Services, cursor: string | undefined, limit: number): Promise<Page<Target> | undefined> => {
  const query = { index: 'all', equal: { kind: 'target' }, order: 'asc', limit } as const
  try {
    return await store.query('targets', { ...query, ...(cursor === undefined ? {} : { cursor }) })
  } catch (fault) {
    if (fault instanceof BadCursor) return undefined
    throw fault
  }
}

const roundAfter = (body: Coverage, page: Page<Target> | undefined, statuses: readonly TargetStatus[], now: number): Coverage => {
  const { round: _over, ...rest } = body
  if (!page) return { ...rest, dueAt: now }
  const { startedAt, cells } = body.round ?? { startedAt: now, cells: [] }
  const sum = counted(
    cells,
    page.items.map((doc, i) => [doc.body, statuses[i] ?? 'none'] as const),
  )
  if (page.cursor !== undefined) return { ...rest, round: { startedAt, cursor: page.cursor, cells: sum } }
  return { asOf: startedAt, cells: sum, dueAt: Math.max(body.dueAt, now + everyRound) }
}

/**
 * Counts the next targets, and writes down of each how far it has come: so that a request reads one document, and a list of those without a code one
 * index. A round that another process has moved on meanwhile is that process's.
 */
export const countCoverage = async (services: Services, { limit }: { readonly limit: number }): Promise<number> => {
  const { store, clock } = services
  const before: Doc<Coverage> | null = await store.get('coverage', 'now')
  if (!before || (before.body.round === undefined && before.body.dueAt > clock())) return 0
  const page = await next(services, before.body.round?.cursor, Math.min(limit, atOnce))
  const items = page?.items ?? []
  const statuses = await Promise.all(items.map(({ body }) => statusOf(services, body.uscc)))
  return store.transact(async tx => {
    const doc = await tx.get('coverage', 'now')
    if (doc?.rev !== before.rev) return 0
    for (const [i, { _id, body }] of items.entries()) {
      const status = statuses[i] ?? 'none'
      const target = status === body.status ? null : await tx.get('targets', _id)
      if (target) tx.replace('targets', target, targetKeys({ ...target.body, status }), { ...target.body, status })
    }
    tx.replace('coverage', doc, {}, roundAfter(doc.body, page, statuses, clock()))
    return Math.max(1, items.length)
  })
}
