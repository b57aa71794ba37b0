import type { ImportRowView } from '../../../contract/imports'
import type { CellReason } from '../../../contract/vocabulary-collection'
import type { Column } from '../../../domain/collection/forms'
import { layouts } from '../../../domain/collection/layouts'
import { shownValue } from '../../../domain/collection/shown'

/** characters of a cell that a line has room for */
const shownOf = 40
const short = (text: string): string => (text.length > shownOf ? `${text.slice(0, shownOf)}…` : text)

export interface RowCells {
  readonly name: string
  /** cells that something is said of; without a title it is said of the row */
  readonly marked: readonly { readonly title: string; readonly value: string; readonly reason: CellReason }[]
  /** what else stands in the row */
  readonly rest: string
  readonly changes: readonly { readonly title: string; readonly before: string; readonly after: string }[]
}

/** A row by the words of its form. */
export const rowCells = ({ form: id, fields, findings, changes }: ImportRowView): RowCells => {
  const form = layouts[id]
  const columns = new Map<string, Column>(form.columns.map(column => [column.field, column]))
  const titleOf = (field: string) => columns.get(field)?.title ?? ''
  const words = (field: string, value = '') => {
    const column = columns.get(field)
    return short(column ? shownValue(column, value) : value)
  }
  const marked = findings.map(({ field, reason }) => ({
    title: field === null ? '' : titleOf(field),
    value: field === null ? '' : words(field, fields[field]),
    reason,
  }))
  const said = new Set<string | null>(findings.map(({ field }) => field))
  const rest = form.columns
    .filter(({ field }) => field !== form.name && !said.has(field) && fields[field])
    .map(({ field, title }) => `${title}：${words(field, fields[field])}`)
  return {
    name: fields[form.name] ?? '',
    marked,
    rest: rest.join('　'),
    changes: changes.map(({ field, before, after }) => ({
      title: titleOf(field),
      before: words(field, before),
      after: words(field, after),
    })),
  }
}
