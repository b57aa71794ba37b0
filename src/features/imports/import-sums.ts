import type { ImportView } from '../../../contract/imports'
import type { CollectionForm, RowVerdict } from '../../../contract/vocabulary-collection'
import { rowVerdicts } from '../../../contract/vocabulary-collection'
import type { ImportState } from '../../../contract/vocabulary-imports'

const running: readonly ImportState[] = ['reading', 'taking', 'undoing']
export const isRunning = ({ state }: Pick<ImportView, 'state'>): boolean => running.includes(state)

/** Rows of a verdict, of all forms or of those that can be taken in. */
const rowsOf = ({ counts }: ImportView, verdict: RowVerdict, forms: (form: CollectionForm) => boolean = () => true): number =>
  counts.reduce((sum, one) => sum + (one.verdict === verdict && forms(one.form) ? one.rows : 0), 0)

const takeable = (form: CollectionForm): boolean => form !== 'commitments'

export type VerdictTab = RowVerdict | 'all'

/** A tab for each verdict that has rows, with how many. */
export const verdictTabs = (view: ImportView): readonly (readonly [VerdictTab, string])[] => {
  const present = (Object.keys(rowVerdicts) as RowVerdict[]).filter(verdict => rowsOf(view, verdict) > 0)
  const all = view.counts.reduce((sum, { rows }) => sum + rows, 0)
  return [['all', `全部 ${all}`], ...present.map(verdict => [verdict, `${rowVerdicts[verdict]} ${rowsOf(view, verdict)}`] as const)]
}

/** Kinds of doubt that somebody has to decide on: what cannot be taken in yet is not among them. */
export const kindsToDecide = ({ doubts }: ImportView): ImportView['doubts'] => doubts.filter(({ form }) => takeable(form))

export interface CommitSums {
  /** rows that go in */
  readonly taken: number
  /** rows that are there already: no more than their 归集日期 moves on */
  readonly known: number
  /** what stays out, and why */
  readonly left: readonly { readonly why: string; readonly rows: number }[]
}

/** What a commit would do, as things were decided. */
export const commitSums = (view: ImportView): CommitSums => {
  const kinds = kindsToDecide(view)
  const doubtsTaken = kinds.reduce((sum, { taken }) => sum + taken, 0)
  const doubtful = kinds.reduce((sum, { rows }) => sum + rows, 0)
  const left = [
    { why: '主动承诺信息表暂不能收录', rows: view.notYet },
    { why: '存疑，决定不收录', rows: doubtful - doubtsTaken },
    { why: '有错误，不能收录', rows: rowsOf(view, 'refused') },
    { why: '示例行和说明行', rows: rowsOf(view, 'example') + rowsOf(view, 'remark') },
  ]
  return {
    taken: rowsOf(view, 'accepted', takeable) + rowsOf(view, 'changed', takeable) + doubtsTaken,
    known: rowsOf(view, 'known', takeable),
    left: left.filter(({ rows }) => rows > 0),
  }
}
