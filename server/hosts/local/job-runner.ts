import { createRounds } from '../../../cloudfunctions/jobs/rounds'
import type { Services } from '../../ports/services'

/** ms between rounds when there is nothing to do, and between two rounds of work so that scans are served in between */
const idle = 1000
const breath = 20

const report = (job: string, { name, message }: Error): void =>
  console.error(JSON.stringify({ level: 'fault', where: 'jobs', job, name, message: message.slice(0, 300) }))

/** Runs the jobs beside the requests, each ≤ 50 items a round; what was under way when the host stopped goes on at the next start. */
export const runJobs = (services: Services): (() => Promise<void>) => {
  const round = createRounds(services, report)
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const step = async () => {
    const worked = await round({ limit: 50, goOn: () => !stopped })
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
