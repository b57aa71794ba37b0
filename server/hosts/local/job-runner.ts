import { allJobs, type BackgroundJob } from '../../../cloudfunctions/jobs/all-jobs'
import { createRounds } from '../../../cloudfunctions/jobs/rounds'
import type { Services } from '../../ports/services'

/** ms between rounds when there is nothing to do, and between two rounds of work so that scans are served in between */
const idle = 1000
const breath = 20

const report = (job: string, { name, message }: Error): void =>
  console.error(JSON.stringify({ level: 'fault', where: 'jobs', job, name, message: message.slice(0, 300) }))

const runOneAfterTheOther = (services: Services, jobs: readonly BackgroundJob[]): (() => Promise<void>) => {
  const round = createRounds(services, report, jobs)
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

/**
 * Runs the jobs beside the requests, each ≤ 50 items a round; what was under way when the host stopped goes on at the next start. Those that take
 * long have rounds of their own, so that a public page does not wait for a workbook.
 */
export const runJobs = (services: Services, jobs: readonly BackgroundJob[] = allJobs): (() => Promise<void>) => {
  const tracks = [jobs.filter(({ long }) => !long), jobs.filter(({ long }) => long)]
  const stops = tracks.map(track => runOneAfterTheOther(services, track))
  return async () => {
    await Promise.all(stops.map(stop => stop()))
  }
}
