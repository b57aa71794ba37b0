import { tick } from '../../../cloudfunctions/jobs/tick'
import type { Services } from '../../ports/services'

/** ms between looks for work when there is none, and between two ticks of work so that scans are served in between */
const idle = 1000
const breath = 20

/** Runs jobs beside the requests, ≤ 50 items a tick; what was under way when the host stopped goes on at the next start. */
export const runJobs = (services: Services): (() => Promise<void>) => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const step = async () => {
    let worked = 0
    try {
      worked = await tick(services, { limit: 50 })
    } catch (error) {
      console.error(
        JSON.stringify({ level: 'fault', where: 'jobs', name: (error as Error).name, message: (error as Error).message.slice(0, 300) }),
      )
    }
    if (!stopped) schedule(worked > 0 ? breath : idle)
  }
  const schedule = (ms: number) => {
    timer = setTimeout(() => {
      running = step()
    }, ms)
  }
  schedule(breath)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
