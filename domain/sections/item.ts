import type { ItemWords } from '../../contract/items'
import { ok, type Reply, refuse } from '../../contract/reply'
import type { TextMark } from '../../contract/vocabulary'
import type { ItemState, ItemStep } from '../../contract/vocabulary-items'
import { bounded, type ItemEntry } from './history'

export interface Proposal extends ItemWords {
  readonly by: string
  readonly at: number
  readonly textMarks: Readonly<Record<string, TextMark>>
}

/** Whose it is, where it stands, and who decides. */
export interface ItemPlace {
  readonly uscc: string
  /** of the entity */
  readonly name: string
  readonly sectorId: string
  readonly sectionId: string
  readonly unitId: string
}

/**
 * Stored body of an item that an entity registers of itself. The state is that of what was handed in last; what the public sees (`published`)
 * stays beside it until something confirmed takes its place, so that no correction leaves a hole and nothing unseen is ever public.
 */
export interface Item extends ItemPlace {
  readonly state: ItemState
  readonly published?: ItemWords
  readonly proposed?: Proposal
  /** why it came back, or was withdrawn */
  readonly reason?: string
  readonly history: readonly ItemEntry[]
  readonly createdAt: number
  readonly updatedAt: number
}

export interface ItemDeed {
  readonly by: string
  readonly at: number
  readonly reason?: string
}

const from: Readonly<Record<ItemStep, readonly ItemState[]>> = {
  submit: ['submitted', 'returned', 'published', 'withdrawn'],
  confirm: ['submitted'],
  return: ['submitted'],
  drop: ['submitted', 'returned'],
  withdraw: ['submitted', 'returned', 'published'],
}

/** Whether the state allows the step; a correction is dropped only where something public stays. */
export const allowsItemStep = ({ state, published }: Pick<Item, 'state' | 'published'>, step: ItemStep): boolean =>
  from[step].includes(state) && (step !== 'drop' || published !== undefined)

const wordsOf = ({ fields, pictures }: ItemWords): ItemWords => ({ fields, pictures })

/** Whether two items say the same and show the same. */
export const sameWords = (one: ItemWords, other: ItemWords): boolean => {
  const text = ({ fields, pictures }: ItemWords) => JSON.stringify([Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)), pictures])
  return text(one) === text(other)
}

const entryOf = (what: ItemStep, side: ItemEntry['side'], { by, at, reason }: ItemDeed): ItemEntry => ({
  at,
  what,
  by,
  side,
  ...(reason?.trim() ? { reason: reason.trim() } : {}),
})

const move = (item: Item, state: ItemState, entry: ItemEntry, keeps: Pick<Item, 'published' | 'proposed' | 'reason'>): Item => {
  const { published: _published, proposed: _proposed, reason: _reason, ...rest } = item
  return { ...rest, ...keeps, state, history: bounded([...item.history, entry]), updatedAt: entry.at }
}

/** Hands it in: new, mended, again after it was withdrawn, or a correction of what is public. What says nothing new is refused. */
export const submitItem = (item: Item | null, place: ItemPlace, proposal: Proposal): Reply<Item> => {
  const published = item?.published
  if (item && !allowsItemStep(item, 'submit')) return refuse('wrong-state')
  if (published && sameWords(published, proposal)) return refuse('invalid-input')
  const words = { ...(published ? { before: published } : {}), after: wordsOf(proposal) }
  const entry: ItemEntry = { ...entryOf('submit', 'entity', proposal), ...words }
  const { at } = proposal
  const begun: Item = item ?? { ...place, state: 'submitted', history: [], createdAt: at, updatedAt: at }
  return ok(move({ ...begun, ...place }, 'submitted', entry, { ...(published ? { published } : {}), proposed: proposal }))
}

/** What was handed in takes the place of what was public. */
export const confirmItem = (item: Item, deed: ItemDeed): Reply<Item> => {
  if (!allowsItemStep(item, 'confirm') || !item.proposed) return refuse('already-decided')
  return ok(move(item, 'published', entryOf('confirm', 'unit', deed), { published: wordsOf(item.proposed) }))
}

/** Sent back to be mended; what was public stays. */
export const returnItem = (item: Item, deed: ItemDeed): Reply<Item> => {
  if (!allowsItemStep(item, 'return')) return refuse('already-decided')
  const reason = deed.reason?.trim()
  if (!reason) return refuse('reason-required')
  const { published, proposed } = item
  return ok(
    move(item, 'returned', entryOf('return', 'unit', deed), {
      ...(published ? { published } : {}),
      ...(proposed ? { proposed } : {}),
      reason,
    }),
  )
}

/** The entity gives its correction up: what is public stays. */
export const dropCorrection = (item: Item, deed: ItemDeed): Reply<Item> => {
  if (!allowsItemStep(item, 'drop') || !item.published) return refuse('wrong-state')
  return ok(move(item, 'published', entryOf('drop', 'entity', deed), { published: item.published }))
}

/** Taken off the page by the entity, or with a reason by the unit, which takes away only what is public. Its trace stays. */
export const withdrawItem = (item: Item, side: ItemEntry['side'], deed: ItemDeed): Reply<Item> => {
  if (!allowsItemStep(item, 'withdraw') || (side === 'unit' && !item.published)) return refuse('wrong-state')
  const reason = deed.reason?.trim()
  if (side === 'unit' && !reason) return refuse('reason-required')
  return ok(move(item, 'withdrawn', entryOf('withdraw', side, deed), reason ? { reason } : {}))
}
