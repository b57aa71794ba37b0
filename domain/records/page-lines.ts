import type { PublicRecord, PublicSection } from '../../contract/credit-page'
import { publicPart } from '../collection/public-part'
import type { CollectedRecord } from '../collection/record'

export const pageSections = ['honours', 'voluntary', 'others'] as const
export type PageSection = (typeof pageSections)[number]

/** Lines of a section on the credit page; of the others it says how many there are. Three full sections stay below 200 KB. */
export const mostLines = 20
/** characters of 事项内容, which may have 4,000 */
const mostDetail = 300

export interface PageLine {
  readonly section: PageSection
  readonly line: PublicRecord
  /** the higher, the sooner it is shown: what is valid longest, then what came last */
  readonly rank: number
}

export type PageRecords = Readonly<Record<PageSection, readonly PublicRecord[]>> & {
  /** by section, how many more there are than are listed */
  readonly rest?: Readonly<Partial<Record<PageSection, number>>>
  /** of the sector's own, in the order of the city pack; absent where there is nothing */
  readonly sections?: readonly PublicSection[]
}

const noEnd = 1e14

export const shortened = (text: string): string => {
  const letters = [...text]
  return letters.length > mostDetail ? `${letters.slice(0, mostDetail).join('')}…` : text
}

/** A record's line on the credit page; null when it has none there. A collected commitment is not one of these lines. */
export const pageLine = (id: string, record: CollectedRecord): PageLine | null => {
  const part = publicPart(id, record)
  if (!part || part.section === 'commitments') return null
  const { section, line } = part
  const rank = section === 'honours' ? (line.validUntil ?? noEnd) : record.createdAt
  return { section, rank, line: { ...line, detail: shortened(line.detail) } }
}
