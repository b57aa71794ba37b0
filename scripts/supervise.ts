import { spawn } from 'node:child_process'
import cluster from 'node:cluster'
import { claimPort } from '../server/hosts/local/claim-port'
import { type HostConfig, productionConfig } from '../server/hosts/local/config'
import { whyNotStarted } from '../server/hosts/local/why-not'

const signals = ['SIGINT', 'SIGTERM'] as const
/** ms before a process that ended is started again: what ends at once does not become a storm */
const pause = 1000

const runOne = (script: string): void => {
  const env = { ...process.env, NODE_ENV: 'production' }
  const host = spawn(process.execPath, ['--enable-source-maps', script], { stdio: 'inherit', env })
  for (const signal of signals) process.on(signal, () => host.kill(signal))
  host.on('exit', code => process.exit(code ?? 1))
}

/** Several processes on one port. One that ends by itself is started again; one that never started ends the whole. */
const runMany = async (script: string, config: HostConfig): Promise<void> => {
  const { port } = await claimPort(config)
  let stopping = false
  cluster.setupPrimary({ exec: script, execArgv: ['--enable-source-maps'] })
  const start = () => cluster.fork({ NODE_ENV: 'production', PORT: String(port) })
  for (let i = 0; i < config.processes; i++) start()
  let listening = 0
  cluster.on('listening', () => listening++)
  cluster.on('exit', (_worker, code) => {
    if (stopping) return void (Object.keys(cluster.workers ?? {}).length === 0 && process.exit(0))
    // nothing ever listened: it is the configuration, and the process has said what
    if (listening === 0) return process.exit(code || 1)
    console.error(JSON.stringify({ level: 'restarted', code }))
    setTimeout(start, pause)
  })
  for (const signal of signals)
    process.on(signal, () => {
      stopping = true
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal)
    })
}

/** Runs a bundled host in production, in as many processes as PROCESSES says, and ends with it. */
export const supervise = async (script: string): Promise<void> => {
  try {
    const config = productionConfig(process.env)
    if (config.processes === 1) runOne(script)
    else await runMany(script, config)
  } catch (error) {
    const sentence = whyNotStarted(error as Error)
    if (sentence === null) throw error
    console.error(`未启动：${sentence}`)
    process.exit(1)
  }
}
