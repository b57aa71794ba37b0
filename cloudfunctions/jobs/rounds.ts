import type { Services } from '../../server/ports/services'
import { allJobs, type BackgroundJob } from './all-jobs'

interface RoundOptions {
  /** items a job may do in one round */
  readonly limit: number
  /** false ends the round before its next job: the host stops, or its time is up */
  readonly goOn: () => boolean
}

/** A job failed; the others go on, and it tries again after its rest. */
export type JobFault = (job: string, fault: Error) => void

/** Gives a function that runs once all jobs that are not at rest; it answers how many items they did together. */
export const createRounds = (
  services: Services,
  tell: JobFault,
  jobs: readonly BackgroundJob[] = allJobs,
  elapsed: () => number = () => performance.now(),
): ((options: RoundOptions) => Promise<number>) => {
  const restsUntil = new Map<string, number>()
  const turnOf = async ({ name, restMs, run }: BackgroundJob, limit: number): Promise<number> => {
    if (elapsed() < (restsUntil.get(name) ?? 0)) return 0
    let done = 0
    try {
      done = await run(services, { limit })
    } catch (fault) {
      tell(name, fault instanceof Error ? fault : new Error(String(fault)))
    }
    if (done === 0) restsUntil.set(name, elapsed() + restMs)
    return done
  }
  return async ({ limit, goOn }) => {
    let done = 0
    for (const job of jobs) if (goOn()) done += await turnOf(job, limit)
    return done
  }
}
