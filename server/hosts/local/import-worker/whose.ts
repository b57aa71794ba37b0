import { allJobs } from '../../../../cloudfunctions/jobs/all-jobs'

/** Jobs that the child does; the host does all others. */
export const workersJobs = allJobs.filter(({ name }) => name === 'imports')
export const hostsJobs = allJobs.filter(job => !workersJobs.includes(job))
