import type { RecordChange, RecordView } from '../../../contract/records'
import { cellReasons } from '../../../contract/vocabulary-collection'
import { type Column, forms } from '../../../domain/collection/forms'
import { judgeRow } from '../../../domain/collection/judge'
import { unanswered } from '../../../domain/records/typed'
import { cellSentence } from '../../text/collection-reasons'

/** Field → what is typed. */
export type Draft = Readonly<Record<string, string>>
/** Field → what is wrong with it and how to mend it. */
export type Problems = Readonly<Record<string, string>>

export const draftOf = ({ fields }: RecordView): Draft => Object.fromEntries(fields.map(({ field, value }) => [field, value]))

/** What may be typed: all that is shown. Whose number is sealed stays what they are, because nobody here could check it against the number. */
export const columnsOf = ({ form: id, fields }: RecordView): readonly Column[] => {
  const form = forms[id]
  const shown = new Set(fields.map(({ field }) => field))
  return form.columns.filter(({ field }) => shown.has(field) && (field !== 'committerCategory' || shown.has(form.code)))
}

/** The fields that are to say something else, in the form's order. */
export const changesIn = (view: RecordView, draft: Draft): readonly (RecordChange & { readonly field: string })[] =>
  columnsOf(view).flatMap(({ field, title }) => {
    const before = view.fields.find(one => one.field === field)?.value ?? ''
    const after = (draft[field] ?? '').trim()
    return after === before ? [] : [{ field, title, before, after }]
  })

/** What stands in the way at the fields that were changed, in the sentences of an import; the host has the last word. */
export const problemsIn = (view: RecordView, draft: Draft, today: string): Problems => {
  const changed = new Set<string>(changesIn(view, draft).map(({ field }) => field))
  const judged = judgeRow(view.form, { cells: draft }, today)
  if (judged.verdict === 'example' || judged.verdict === 'remark')
    return Object.fromEntries([...changed].map(field => [field, '这样填写像是表格里的示例或说明，请按实际填写。']))
  const said = judged.findings.flatMap(({ field, reason }) =>
    field !== null && changed.has(field) && (cellReasons[reason] === 'refused' || unanswered.includes(reason))
      ? [[field, cellSentence(reason)] as const]
      : [],
  )
  return Object.fromEntries(said.reverse())
}
