import type { PublicItem, PublicRecord, PublicSection } from '../../contract/credit-page'
import type { FieldData, SectionData } from '../../contract/items'
import { endOfDay } from '../collection/public-part'
import { formDay } from '../collection/shown'
import { mostLines, shortened } from '../records/page-lines'
import type { Item } from './item'

/** Said of what no department collected. */
export const ownProvider = '企业自报、部门确认'

const noEnd = 1e14
/** characters of a section on the page, so that a page stays within its document whatever a city pack declares */
const mostOfSection = 12_000

const shownField = ({ kind }: FieldData, value: string): string => (kind === 'day' ? formDay(value) : shortened(value))

/** When what is public runs out, 24:00 of its last day; nothing where it has no end. */
export const itemEnd = (section: SectionData, item: Pick<Item, 'published'>): number | undefined => {
  const field = section.fields.find(({ until }) => until)
  return field && endOfDay(item.published?.fields[field.id])
}

/** The higher, the sooner it is shown: what is valid longest, else what came last, as of records. */
export const itemRank = (section: SectionData, item: Item): number =>
  section.fields.some(({ until }) => until) ? (itemEnd(section, item) ?? noEnd) : item.createdAt

const picturePaths = (pictures: readonly string[]): string[] => pictures.map(id => `/files/${id}`)

/** The only way from an item to the public: what its unit confirmed, and nothing that waits. */
export const pageItem = (id: string, section: SectionData, item: Item): PublicItem | null => {
  if (!item.published) return null
  const { fields, pictures } = item.published
  const end = itemEnd(section, item)
  return {
    id,
    lines: section.fields.flatMap(field => {
      const value = fields[field.id]
      return value ? [{ label: field.title, value: shownField(field, value) }] : []
    }),
    pictures: picturePaths(pictures),
    ...(end === undefined ? {} : { validUntil: end }),
  }
}

/** An item of 自愿注册 stands among the records of that name. */
export const voluntaryLine = (id: string, section: SectionData, item: Item): PublicRecord | null => {
  const [title, detail] = section.fields.map(field => item.published?.fields[field.id] ?? '')
  if (!item.published || title === undefined) return null
  const pictures = picturePaths(item.published.pictures)
  return {
    id,
    title,
    detail: shortened(detail ?? ''),
    provider: ownProvider,
    disputed: false,
    ...(pictures.length > 0 ? { pictures } : {}),
  }
}

const size = ({ lines }: PublicItem): number => lines.reduce((sum, { label, value }) => sum + label.length + value.length, 0)

/** A section of the page: as many items as there is room for, the rest counted; nothing at all of none. */
export const pageSection = ({ id, title }: SectionData, shown: readonly PublicItem[]): PublicSection | null => {
  if (shown.length === 0) return null
  const items: PublicItem[] = []
  let room = mostOfSection
  for (const item of shown.slice(0, mostLines)) {
    room -= size(item)
    if (room < 0 && items.length > 0) break
    items.push(item)
  }
  const rest = shown.length - items.length
  return { id, title, items, ...(rest > 0 ? { rest } : {}) }
}
