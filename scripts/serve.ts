import { buildHost } from './build-host'
import { buildApp } from './build-web'
import { supervise } from './supervise'

/** `npm run serve`: production. Secrets come from the environment; the host refuses to start without them. */
const run = async (): Promise<void> => {
  buildApp('h5')
  await supervise(await buildHost())
}

run().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
