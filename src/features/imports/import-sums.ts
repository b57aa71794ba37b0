import type { ImportView } from '../../../contract/imports'
import type { RowVerdict } from '../../../contract/vocabulary-collection'
import { rowVerdicts } from '../../../contract/vocabulary-collection'
import type { ImportState } from '../../../contract/vocabulary-imports'

const running: readonly ImportState[] = ['reading', 'taking', 'undoing']
export const isRunning = ({ state }: Pick<ImportView, 'state'>): boolean => running.includes(state)

const rowsOf = ({ counts }: ImportView, verdict: RowVerdict): number =>
  counts.reduce((sum, one) => sum + (one.verdict === verdict ? one.rows : 0), 0)

export type VerdictTab = RowVerdict | 'all'

/** A tab for each verdict that has rows, with how many. */
export const verdictTabs = (view: ImportView): readonly (readonly [VerdictTab, string])[] => {
  const present = (Object.keys(rowVerdicts) as RowVerdict[]).filter(verdict => rowsOf(view, verdict) > 0)
  const all = view.counts.reduce((sum, { rows }) => sum + rows, 0)
  return [['all', `全部 ${all}`], ...present.map(verdict => [verdict, `${rowVerdicts[verdict]} ${rowsOf(view, verdict)}`] as const)]
}

/** Rows of 应赋码名单, which become nothing that anybody outside sees. */
export const rosterRows = ({ counts }: Pick<ImportView, 'counts'>): number =>
  counts.reduce(
    (sum, { form, verdict, rows }) => sum + (form === 'targets' && (verdict === 'accepted' || verdict === 'changed') ? rows : 0),
    0,
  )

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
  const doubtsTaken = view.doubts.reduce((sum, { taken }) => sum + taken, 0)
  const doubtful = view.doubts.reduce((sum, { rows }) => sum + rows, 0)
  const left = [
    { why: '存疑，决定不收录', rows: doubtful - doubtsTaken },
    { why: '有错误，不能收录', rows: rowsOf(view, 'refused') },
    { why: '示例行和说明行', rows: rowsOf(view, 'example') + rowsOf(view, 'remark') },
  ]
  return {
    taken: rowsOf(view, 'accepted') + rowsOf(view, 'changed') + doubtsTaken,
    known: rowsOf(view, 'known'),
    left: left.filter(({ rows }) => rows > 0),
  }
}
