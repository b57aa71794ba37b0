import type { ItemWords, SectionData } from '../../../contract/items'
import { formDay } from '../../../domain/collection/shown'

export interface FieldChange {
  readonly title: string
  readonly before: string
  readonly after: string
}

/** A field as it is read: days as the forms write them. */
export const readAs = (kind: SectionData['fields'][number]['kind'], value: string): string => (kind === 'day' ? formDay(value) : value)

/** What a correction would change, field by field; pictures apart. */
export const changesOf = (section: SectionData, before: ItemWords, after: ItemWords): FieldChange[] =>
  section.fields.flatMap(({ id, title, kind }) => {
    const was = before.fields[id] ?? ''
    const is = after.fields[id] ?? ''
    return was === is ? [] : [{ title, before: readAs(kind, was), after: readAs(kind, is) }]
  })

/** Every picture of either, the new order first, with what the correction does to it. */
export const pictureChanges = (before: ItemWords, after: ItemWords): { readonly id: string; readonly mark?: '新加' | '删去' }[] => [
  ...after.pictures.map(id => (before.pictures.includes(id) ? { id } : { id, mark: '新加' as const })),
  ...before.pictures.filter(id => !after.pictures.includes(id)).map(id => ({ id, mark: '删去' as const })),
]
