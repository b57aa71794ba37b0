import type { BackgroundJob } from '../../../cloudfunctions/jobs/all-jobs'

/**
 * ms that a job may take once it is begun, where that is long: messages are begun for 15 s, and the last of them may wait for two tokens and
 * two answers of WeChat, 5 s each. Cut off between sending and marking, it would be sent again.
 */
const longest: Readonly<Record<string, number>> = { deliver: 35_000 }

/** Jobs of which each is begun only when it can be done in what is `left`, ms; else the next timer finds it. */
export const inTime = (jobs: readonly BackgroundJob[], left: () => number): readonly BackgroundJob[] =>
  jobs.map(job => ({ ...job, run: async (services, options) => (left() < (longest[job.name] ?? 0) ? 0 : job.run(services, options)) }))
