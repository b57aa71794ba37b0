import type { JobView } from '../../../contract/office'
import { percentOf, pollAfter, progressText } from './job-progress'

const failure = { applicationId: 'a1', name: '松鹤餐饮（虚构）', reason: 'already-has-code' }
const job = (more: Partial<JobView> = {}): JobView => ({
  id: 'j1',
  state: 'running',
  total: 40,
  done: 0,
  failed: [],
  createdAt: 1,
  ...more,
})

describe('the progress of a batch', () => {
  it('counts what failed as tried, and not twice', () => {
    expect(percentOf(job({ done: 20, failed: [failure] }))).toBe(50)
  })

  it('is not full before the job says it is done', () => {
    expect(percentOf(job({ total: 1000, done: 999 }))).toBe(99)
    expect(percentOf(job({ state: 'done', done: 39, failed: [failure] }))).toBe(100)
  })

  it('an empty job has no progress and then is done', () => {
    expect(percentOf(job({ total: 0 }))).toBe(0)
    expect(percentOf(job({ total: 0, state: 'done' }))).toBe(100)
  })

  it('says how many failed only when some did', () => {
    expect(progressText(job({ done: 12 }))).toBe('进行中：已赋码 12 / 40')
    expect(progressText(job({ state: 'done', done: 40, failed: [failure] }))).toBe('已完成：已赋码 39 / 40，未成功 1')
  })

  it('is asked for every two seconds while any job runs, and never after', () => {
    expect(pollAfter([job({ state: 'done' }), job()])).toBe(2000)
    expect(pollAfter([job({ state: 'done' }), job({ state: 'cancelled' })])).toBeNull()
    expect(pollAfter([])).toBeNull()
  })
})
