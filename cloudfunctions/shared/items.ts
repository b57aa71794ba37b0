import { sectionsOfSector } from '../../city'
import type { ItemWords, SectionData } from '../../contract/items'
import { ok, type Reply, refuse } from '../../contract/reply'
import { type Item, sameWords } from '../../domain/sections/item'
import { itemRank } from '../../domain/sections/page-item'
import type { Subject } from '../../server/policy'
import type { Doc, Keys, Tx } from '../../server/ports/store'
import type { WriteContext } from '../../server/ports/use-case'
import { markPages } from './dirty-pages'

/** The section of an item, as the city pack has it now; a pack that dropped it leaves the item its words without their titles. */
export const sectionOf = (sectorId: string, sectionId: string): SectionData | undefined =>
  sectionsOfSector(sectorId).find(({ id }) => id === sectionId)

export const itemSubject = ({ body }: Doc<Item>): Subject => ({ unitId: body.unitId })

/** Index keys of an item. What is not public has no section, and so no place in the index that the page is written from. */
const itemKeys = (item: Item): Keys => {
  const section = item.published && sectionOf(item.sectorId, item.sectionId)
  return {
    uscc: item.uscc,
    unitId: item.unitId,
    state: item.state,
    section: section?.id ?? null,
    rank: section ? itemRank(section, item) : null,
    updatedAt: item.updatedAt,
  }
}

const picturesOf = (item: Item | undefined): readonly string[] => [
  ...(item?.published?.pictures ?? []),
  ...(item?.proposed?.pictures ?? []),
]

/** A picture is public exactly while what the unit confirmed holds it. */
const bindPictures = async (tx: Tx, id: string, before: Item | undefined, after: Item): Promise<void> => {
  for (const picture of new Set([...picturesOf(before), ...picturesOf(after)])) {
    const file = await tx.get('files', picture)
    if (!file) continue
    const { shown: _former, ...body } = file.body
    const shown = after.published?.pictures.includes(picture) ?? false
    if (body.itemId === id && shown === (file.body.shown ?? false)) continue
    tx.replace('files', file, file.keys, { ...body, itemId: id, ...(shown ? { shown } : {}) })
  }
}

/** Pictures that the caller may put to this item: of their own, or the item's already; never another item's. */
export const usablePictures = async ({ tx, actor }: WriteContext, id: string, { pictures }: ItemWords): Promise<Reply<null>> => {
  for (const picture of pictures) {
    const file = (await tx.get('files', picture))?.body
    const usable = file?.kind === 'item' && (file.itemId === undefined ? file.accountId === actor.accountId : file.itemId === id)
    if (!usable) return refuse('file-not-accepted', { pictures: 'file-not-accepted' })
  }
  return ok(null)
}

const shownAlike = ({ published: one }: Item, { published: other }: Item): boolean =>
  one === undefined || other === undefined ? one === other : sameWords(one, other)

/** Writes an item with its pictures, and marks the page that shows it otherwise than before. */
export const keepItem = async (tx: Tx, doc: Doc<Item> | null, id: string, next: Item): Promise<void> => {
  if (doc) tx.replace('items', doc, itemKeys(next), next)
  else tx.insert('items', id, itemKeys(next), next)
  await bindPictures(tx, id, doc?.body, next)
  if (doc ? !shownAlike(doc.body, next) : next.published) await markPages(tx, next.uscc, next.updatedAt)
}
