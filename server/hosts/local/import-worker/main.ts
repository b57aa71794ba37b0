import type { BackgroundJob } from '../../../../cloudfunctions/jobs/all-jobs'
import { demoConfig, productionConfig } from '../config'
import { runJobs } from '../job-runner'
import { openServices } from '../services'
import { stopOnSignal } from '../stop'
import { whyNotStarted } from '../why-not'
import { workersJobs } from './whose'

/** ms without work after which this process ends: the host starts another when one is wanted */
const patience = 60_000

const giveUp = (error: Error): void => {
  const message = whyNotStarted(error) ?? error.message.slice(0, 300)
  console.error(JSON.stringify({ level: 'fault', where: 'import-worker', name: error.name, message }))
  process.exit(1)
}

/** The job, which also says when it has last had something to do. */
const timed = (job: BackgroundJob, worked: () => void): BackgroundJob => ({
  ...job,
  run: async (services, options) => {
    const done = await job.run(services, options)
    if (done > 0) worked()
    return done
  },
})

/** The program of the host's own child: it works on imports with a store of its own, so that no scan waits for what they write. */
const main = async (): Promise<void> => {
  const services = await openServices(process.argv.includes('--demo') ? demoConfig(process.env) : productionConfig(process.env))
  let last = performance.now()
  const worked = () => {
    last = performance.now()
  }
  const stopJobs = runJobs(
    services,
    workersJobs.map(job => timed(job, worked)),
  )
  const close = () => services.store.close()
  stopOnSignal([stopJobs, close])
  setInterval(() => {
    if (performance.now() - last > patience) process.emit('SIGTERM', 'SIGTERM')
  }, 1000)
}

process.on('uncaughtException', giveUp)
// the host is gone, however it went: what is half done is in no transaction yet
process.on('disconnect', () => process.exit(0))
if (process.connected) main().catch(giveUp)
