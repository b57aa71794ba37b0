import type { AddressInfo } from 'node:net'
import { seedDemonstration } from '../../demo/seed'
import { createApp } from './app'
import { ConfigError, demoConfig, type HostConfig, productionConfig } from './config'
import { runJobs } from './job-runner'
import { openServices } from './services'
import { watchPages } from './watch-pages'

const start = async (config: HostConfig): Promise<void> => {
  const services = await openServices(config)
  if (config.mode === 'demo') await seedDemonstration(services)
  const watch = watchPages(services.store)
  const app = await createApp(services, config, watch.changes)
  await app.listen({ host: config.address, port: config.port })
  const stopJobs = runJobs(services)
  const { port } = app.server.address() as AddressInfo
  console.log(JSON.stringify({ level: 'started', mode: config.mode, address: config.address, port }))

  const stop = async () => {
    watch.stop()
    await stopJobs()
    await app.close()
    await services.store.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

const config = () => (process.argv.includes('--demo') ? demoConfig(process.env) : productionConfig(process.env))

Promise.resolve()
  .then(config)
  .then(start)
  .catch((error: Error) => {
    // a person at a terminal reads this: the sentence for what they can mend, the whole fault for what they cannot
    console.error(
      error instanceof ConfigError || error.name === 'WrongStamp' || error.name === 'NewerLayout' ? `未启动：${error.message}` : error,
    )
    process.exit(1)
  })
