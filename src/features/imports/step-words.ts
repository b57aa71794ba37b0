import type { ImportView } from '../../../contract/imports'
import { commitSums, rosterRows } from './import-sums'

export type Step = 'commit' | 'undo' | 'drop'

export interface StepWords {
  readonly title: string
  readonly confirm: string
  readonly effect: string
  readonly lines: readonly string[]
}

/** What a step will do to how many, before it is done. */
export const stepWords = (step: Step, view: ImportView): StepWords => {
  if (step === 'drop')
    return { title: '放弃这次导入', confirm: '确认放弃', effect: '没有收录任何内容，已作的决定不再保留。文件可以重新导入。', lines: [] }
  if (step === 'undo') {
    const { created, changed } = view.done
    return {
      title: '撤销这次收录',
      confirm: '确认撤销',
      effect: `这次新增的 ${created} 条将撤回，${changed > 0 ? `变更的 ${changed} 条改回原样，` : ''}公示页随之更新。`,
      lines: ['收录之后又有改动或已赋码的不撤销，并会列出条数。', '撤销后不能恢复；同一文件可以重新导入。'],
    }
  }
  const { taken, known, left } = commitSums(view)
  const rosters = rosterRows(view)
  return {
    title: `收录 ${taken} 行`,
    confirm: `确认收录 ${taken} 行`,
    effect: `${taken} 行将收录，属于公示范围的随即在诚信码页面公示。要么全部收录，要么全不收录；收录后可以整批撤销。`,
    lines: [
      ...(view.commitments > 0
        ? [`${view.commitments} 行是主动承诺，按“部门归集”收录，不算主体签署；还没有诚信码的主体由此申请赋码，自然人除外。`]
        : []),
      ...(rosters > 0 ? [`${rosters} 行是应赋码名单，只用来统计覆盖情况，不公示。`] : []),
      ...(known > 0 ? [`${known} 行已有，不重复收录，只更新较新的归集日期。`] : []),
      ...left.map(({ why, rows }) => `${rows} 行不收录：${why}。`),
    ],
  }
}
