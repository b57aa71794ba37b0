import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Running {
  readonly pid: number
  readonly port: number
  stop(): Promise<void>
}

/** Starts a Node process that prints {"level":"started","port":…} when it listens. */
export const startNode = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Running> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, [...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.once('exit', code => reject(new Error(`${args.join(' ')} ended with ${code}`)))
    if (!child.stdout) throw new Error('no stdout')
    createInterface({ input: child.stdout }).on('line', line => {
      if (!line.startsWith('{')) return
      const event = JSON.parse(line) as { level: string; port: number }
      if (event.level !== 'started') return
      resolve({
        pid: child.pid ?? 0,
        port: event.port,
        stop: () =>
          new Promise<void>(done => {
            child.removeAllListeners('exit')
            child.once('exit', () => done())
            child.kill('SIGTERM')
          }),
      })
    })
  })
