import cluster from 'node:cluster'
import type { AddressInfo } from 'node:net'
import { sampleSymbols } from '../../demo/sample'
import { seedDemonstration } from '../../demo/seed'
import { createApp } from './app'
import { claimPort } from './claim-port'
import { demoConfig, type HostConfig, productionConfig } from './config'
import { importWorker } from './import-worker/beside'
import { hostsJobs } from './import-worker/whose'
import { runJobs } from './job-runner'
import { openServices } from './services'
import { closeApp, stopOnSignal } from './stop'
import { watchPages } from './watch-pages'
import { whyNotStarted } from './why-not'

const start = async (config: HostConfig): Promise<void> => {
  const services = await openServices(config)
  const demo = config.mode === 'demo'
  if (demo) await seedDemonstration(services)
  const watch = watchPages(services.store)
  const app = await createApp(services, config, watch.changes)
  await app.listen({ host: config.address, port: config.port })
  const imports = importWorker(config)
  const stopJobs = runJobs(services, [...hostsJobs, imports.job])
  stopOnSignal([() => watch.stop(), stopJobs, () => imports.stop(), () => closeApp(app), () => services.store.close()])
  const { port } = app.server.address() as AddressInfo
  const sample = demo ? await sampleSymbols(services) : undefined
  console.log(JSON.stringify({ level: 'started', mode: config.mode, address: config.address, port, sample }))
}

const config = () => (process.argv.includes('--demo') ? demoConfig(process.env) : productionConfig(process.env))

Promise.resolve()
  .then(config)
  // one of several processes: whoever started them has claimed the port for all
  .then(one => (cluster.isWorker ? one : claimPort(one)))
  .then(start)
  .catch((error: Error) => {
    const sentence = whyNotStarted(error)
    console.error(sentence === null ? error : `未启动：${sentence}`)
    process.exit(1)
  })
