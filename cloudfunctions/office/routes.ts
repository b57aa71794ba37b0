import { office as contract } from '../../contract'
import { type Route, read, write } from '../../server/ports/use-case'
import { allQueues } from './all-queues'
import { assign } from './assign'
import { changeCode } from './change-code'
import { codes, mismatches } from './codes'
import { assignBatch, cancelJob, job, jobs } from './jobs'

/** What the credit office may ask for. */
export const routes: readonly Route[] = [
  read(contract.allQueues, 'application.queue-all', allQueues),
  write(contract.assign, 'application.assign', assign),
  write(contract.assignBatch, 'job.run', assignBatch),
  read(contract.job, 'job.run', job),
  read(contract.jobs, 'job.run', jobs),
  write(contract.cancelJob, 'job.run', cancelJob),
  read(contract.codes, 'code.change', codes),
  write(contract.changeCode, 'code.change', changeCode),
  read(contract.mismatches, 'site.read', mismatches),
]
