import type { ItemWords } from '../../contract/items'
import type { ItemStep } from '../../contract/vocabulary-items'

export interface ItemEntry {
  readonly at: number
  readonly what: ItemStep
  /** account */
  readonly by: string
  readonly side: 'entity' | 'unit'
  readonly reason?: string
  /** of a submission: what was public then */
  readonly before?: ItemWords
  readonly after?: ItemWords
}

/** submissions of which the words are kept, the last ones */
const mostWords = 10
/** steps that are kept, the last ones; the audit trail has them all */
const mostSteps = 60

/** A history that stays below what a document may hold, however often an item is changed. */
export const bounded = (history: readonly ItemEntry[]): ItemEntry[] => {
  const kept = history.slice(-mostSteps)
  const old = new Set(kept.filter(({ after }) => after !== undefined).slice(0, -mostWords))
  return kept.map(entry => {
    if (!old.has(entry)) return entry
    const { before: _before, after: _after, ...rest } = entry
    return rest
  })
}
