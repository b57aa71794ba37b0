import type { TargetStatus } from '../../contract/coverage'

/** What a roster says of an entity that should have a code. */
export interface TargetWords {
  readonly name: string
  /** empty where neither the roster nor the entity's number tells */
  readonly districtCode: string
  readonly address: string
  readonly remark: string
}

/** `before`: what was said before the import; null where the target was not there. */
export interface TargetEntry {
  readonly at: number
  readonly by: string
  readonly batchId: string
  readonly before: TargetWords | null
  readonly undoneAt?: number
}

/** One entity of one sector in 应赋码名单. A sector has one deciding unit, so sector and number make one target, whichever unit sends it. */
export interface Target extends TargetWords {
  readonly uscc: string
  readonly sectorId: string
  /** whose roster said it last */
  readonly unitId: string
  /** what was taken back is no target any more, and keeps its trace */
  readonly standing: boolean
  /** as the last count found it */
  readonly status: TargetStatus
  readonly history: readonly TargetEntry[]
  readonly createdAt: number
  readonly updatedAt: number
}

export interface Listing {
  readonly sectorId: string
  readonly uscc: string
  readonly words: TargetWords
  /** the district is read from the code's digits alone: it fills a gap and corrects nothing */
  readonly assumed: boolean
  readonly unitId: string
  readonly by: string
  readonly batchId: string
  readonly at: number
}

const mostEntries = 50
const fieldsOfWords = ['name', 'districtCode', 'address', 'remark'] as const
export const wordsOf = ({ name, districtCode, address, remark }: TargetWords): TargetWords => ({ name, districtCode, address, remark })

/** What a roster leaves empty it says nothing of: a later one with fewer columns takes nothing away. */
export const kept = (former: TargetWords | null, said: TargetWords, assumed: boolean): TargetWords => ({
  name: said.name,
  districtCode: (assumed && former?.districtCode) || said.districtCode || (former?.districtCode ?? ''),
  address: said.address || (former?.address ?? ''),
  remark: said.remark || (former?.remark ?? ''),
})

export const saysTheSame = (one: TargetWords, other: TargetWords): boolean => fieldsOfWords.every(field => one[field] === other[field])

/** The target after a roster; the same one where the roster says nothing new. */
export const listed = (former: Target | null, listing: Listing): Target => {
  const { sectorId, uscc, unitId, by, batchId, at } = listing
  const stands = former?.standing ? former : null
  const words = kept(stands, listing.words, listing.assumed)
  if (stands && saysTheSame(stands, words)) return stands
  const entry: TargetEntry = { at, by, batchId, before: stands ? wordsOf(stands) : null }
  return {
    ...words,
    uscc,
    sectorId,
    unitId,
    standing: true,
    status: former?.status ?? 'none',
    history: [...(former?.history ?? []), entry].slice(-mostEntries),
    createdAt: former?.createdAt ?? at,
    updatedAt: at,
  }
}

/**
 * The target as if the import had not been. `undefined`: the import has done nothing to it; null: a later roster has changed it since, which would be
 * taken back with it.
 */
export const unlisted = (target: Target, batchId: string, at: number): Target | null | undefined => {
  const counted = target.history.filter(({ undoneAt }) => undoneAt === undefined)
  const first = counted.find(entry => entry.batchId === batchId)
  if (!first) return undefined
  if (counted.slice(counted.indexOf(first)).some(entry => entry.batchId !== batchId)) return null
  return {
    ...target,
    ...(first.before ?? {}),
    standing: first.before !== null,
    history: target.history.map(entry => (entry.batchId === batchId && entry.undoneAt === undefined ? { ...entry, undoneAt: at } : entry)),
    updatedAt: at,
  }
}
