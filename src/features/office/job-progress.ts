import type { JobView } from '../../../contract/office'

/** Share of the job that has been tried, 0–100, whole. `done` counts what was tried, what failed included. */
export const percentOf = ({ state, total, done }: JobView): number => {
  if (state === 'done') return 100
  return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100))
}

/** 进行中：已赋码 12 / 40，未成功 1 */
export const progressText = ({ state, total, done, failed }: JobView): string => {
  const label = { running: '进行中', done: '已完成', cancelled: '已停止' }[state]
  return `${label}：已赋码 ${done - failed.length} / ${total}${failed.length > 0 ? `，未成功 ${failed.length}` : ''}`
}

/** When to ask again, in ms; null once no job runs. */
export const pollAfter = (jobs: readonly JobView[]): number | null => (jobs.some(({ state }) => state === 'running') ? 2000 : null)
