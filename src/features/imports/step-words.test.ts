import type { ImportView } from '../../../contract/imports'
import { commitSums, verdictTabs } from './import-sums'
import { stepWords } from './step-words'

const kind = (form: 'honours' | 'commitments', rows: number, taken: number) => ({ kind: 0, form, reasons: [], rows, undecided: 0, taken })

const view = {
  counts: [
    { form: 'honours', verdict: 'accepted', rows: 5 },
    { form: 'honours', verdict: 'changed', rows: 2 },
    { form: 'honours', verdict: 'doubtful', rows: 4 },
    { form: 'honours', verdict: 'known', rows: 3 },
    { form: 'honours', verdict: 'refused', rows: 6 },
    { form: 'honours', verdict: 'example', rows: 1 },
    { form: 'commitments', verdict: 'accepted', rows: 7 },
    { form: 'commitments', verdict: 'doubtful', rows: 8 },
  ],
  doubts: [kind('honours', 4, 3), kind('commitments', 8, 2)],
  commitments: 9,
  done: { created: 9, changed: 2 },
} as unknown as ImportView

describe('what an import would do', () => {
  it('every row of the file goes in, is there already, or stays out with a reason', () => {
    const { taken, known, left } = commitSums(view)
    expect([taken, known]).toEqual([19, 3])
    expect(left.map(({ rows }) => rows)).toEqual([7, 6, 1])
    const all = view.counts.reduce((sum, { rows }) => sum + rows, 0)
    expect(taken + known + left.reduce((sum, { rows }) => sum + rows, 0)).toBe(all)
  })

  it('a verdict without rows has no tab', () => {
    expect(verdictTabs(view).map(([, label]) => label)).toEqual([
      '全部 36',
      '可收录 12',
      '有变更 2',
      '存疑 12',
      '已有 3',
      '不能收录 6',
      '示例行 1',
    ])
  })

  it('the dialog names how many go in and which stay out, and undoing names what it takes back', () => {
    expect(stepWords('commit', view)).toMatchObject({
      confirm: '确认收录 19 行',
      lines: [
        '9 行是主动承诺，按“部门归集”收录，不算主体签署；还没有诚信码的主体由此申请赋码，自然人除外。',
        '3 行已有，不重复收录，只更新较新的归集日期。',
        '7 行不收录：存疑，决定不收录。',
        '6 行不收录：有错误，不能收录。',
        '1 行不收录：示例行和说明行。',
      ],
    })
    const roster = { ...view, counts: [{ form: 'targets', verdict: 'accepted', rows: 4 }] } as unknown as ImportView
    expect(stepWords('commit', roster).lines).toContain('4 行是应赋码名单，只用来统计覆盖情况，不公示。')
    expect(stepWords('commit', view).lines.join('')).not.toContain('应赋码')
    expect(stepWords('undo', view).effect).toMatch(/新增的 9 条将撤回，变更的 2 条改回原样/)
    const onlyNew = { ...view, done: { ...view.done, changed: 0 } }
    expect(stepWords('undo', onlyNew).effect).toBe('这次新增的 9 条将撤回，公示页随之更新。')
  })
})
