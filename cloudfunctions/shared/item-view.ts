import { sectorById } from '../../city'
import type { ItemStepLine, ItemView, ItemWords, UnitItemLine } from '../../contract/items'
import type { ItemEntry } from '../../domain/sections/history'
import type { Item } from '../../domain/sections/item'
import { itemEnd } from '../../domain/sections/page-item'
import type { Doc } from '../../server/ports/store'
import { sectionOf } from './items'

/** What the entity is called in a history: nobody outside of it needs to know which of its people it was. */
export const ownSide = '申报主体'

const titleOf = ({ sectorId, sectionId, published, proposed }: Item): string => {
  const first = sectionOf(sectorId, sectionId)?.fields[0]?.id
  return (first && (proposed?.fields[first] ?? published?.fields[first])) ?? ''
}

const wordsOf = ({ fields, pictures }: ItemWords): ItemWords => ({ fields, pictures })

const stepLine = ({ at, what, side, by, reason, before, after }: ItemEntry, nameOf: (entry: string) => string): ItemStepLine => ({
  at,
  what,
  by: side === 'entity' ? ownSide : nameOf(by),
  ...(reason === undefined ? {} : { reason }),
  ...(before ? { before } : {}),
  ...(after ? { after } : {}),
})

/** An item on one screen. `nameOf`: how the people of its unit are called to whoever looks. */
export const itemView = ({ _id, rev, body }: Doc<Item>, nameOf: (accountId: string) => string, now: number): ItemView => {
  const section = sectionOf(body.sectorId, body.sectionId)
  const end = section && itemEnd(section, body)
  const shown = body.published !== undefined
  return {
    id: _id,
    rev,
    state: body.state,
    sectionId: body.sectionId,
    sectionTitle: section?.title ?? '',
    title: titleOf(body),
    updatedAt: body.updatedAt,
    shown,
    expired: end !== undefined && now >= end,
    correcting: shown && body.state !== 'published',
    ...(body.published ? { published: wordsOf(body.published) } : {}),
    ...(body.proposed ? { proposed: wordsOf(body.proposed) } : {}),
    ...(body.reason === undefined ? {} : { reason: body.reason }),
    history: body.history.map(entry => stepLine(entry, nameOf)),
  }
}

/** What a list of a unit says of it. */
export const unitItemLine = (doc: Doc<Item>, unitName: string, now: number): UnitItemLine => {
  const { published: _published, proposed: _proposed, reason: _reason, history: _history, ...line } = itemView(doc, () => '', now)
  const { name, uscc, sectorId, proposed } = doc.body
  return {
    ...line,
    name,
    uscc,
    sectorName: sectorById(sectorId)?.name ?? sectorId,
    unitName,
    textMarked: Object.keys(proposed?.textMarks ?? {}).length > 0,
  }
}
