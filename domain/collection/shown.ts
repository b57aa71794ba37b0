import { commitmentTypes, disclosures } from '../../contract/vocabulary'
import { vehicleKinds } from '../../contract/vocabulary-collection'
import { type Column, categoryChoices, type Fields, type Layout } from './forms'

const lists: Readonly<Partial<Record<Column['kind'], Readonly<Record<string, string>>>>> = {
  category: categoryChoices,
  type: commitmentTypes,
  disclosure: disclosures,
  vehicleKind: vehicleKinds,
}

/** 2022-07-22 → 2022/7/22, as the form's example writes it. What is no day stays as it is (长期). */
export const formDay = (iso: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? []
  return year === undefined ? iso : `${year}/${Number(month)}/${Number(day)}`
}

/** A field in the form's own words. */
export const shownValue = (column: Column, value: string): string => {
  if (column.kind === 'day') return formDay(value)
  return lists[column.kind]?.[value] ?? value
}

export const headerCells = (form: Layout): string[] => form.columns.map(({ star, title }) => (star ? `*${title}` : title))
export const exampleCells = (form: Layout): string[] => form.columns.map(({ example }) => example)
/** A record as a row of its form: importing it again gives the same record. */
export const recordCells = (form: Layout, fields: Fields): string[] =>
  form.columns.map(column => shownValue(column, fields[column.field] ?? ''))
