import type { FieldKind, SectionData } from '../../contract/items'

/** Items of a section that an entity may have standing at a time. */
export const mostItems = 30

/** How many documents hold an entity's items of a section; where it has one, the same document goes on after it was withdrawn. */
export const slotsOf = ({ many }: Pick<SectionData, 'many'>): number => (many ? mostItems : 1)

/** Characters of a field whose section says nothing else. */
export const mostCharacters: Readonly<Record<FieldKind, number>> = {
  line: 100,
  text: 500,
  day: 40,
  number: 20,
  money: 20,
  choice: 60,
  'certificate-number': 60,
}
