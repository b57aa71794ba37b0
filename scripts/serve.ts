import { spawn } from 'node:child_process'
import { buildHost } from './build-host'
import { buildApp } from './build-web'

/** `npm run serve`: production. Secrets come from the environment; the host refuses to start without them. */
const run = async (): Promise<void> => {
  buildApp('h5')
  const host = spawn(process.execPath, ['--enable-source-maps', await buildHost()], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => host.kill(signal))
  host.on('exit', code => process.exit(code ?? 1))
}

run().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
