import { runJobs } from '../../server/hosts/cloudbase/jobs'

export const main = runJobs()
