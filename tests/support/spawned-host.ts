import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '../..')

export interface SpawnedHost {
  readonly process: ChildProcess
  readonly port: number
  readonly origin: string
  /** what it said when it had started */
  readonly started: { readonly mode: string; readonly port: number; readonly sample?: string }
  /** all that it has written so far, stdout and stderr */
  output(): string
  /** sends the signal and waits for the end; gives the exit code, null after a signal that it did not catch */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** A host that did not start: its exit code and what it said. */
export class NotStarted extends Error {
  constructor(
    readonly code: number | null,
    readonly said: string,
  ) {
    super(`ended with ${code}: ${said}`)
  }
}

/** Runs a bundled host in a process of its own, in an environment that holds what is given here and nothing else of ours. */
export const spawnHost = (
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd = root,
): Promise<SpawnedHost> =>
  new Promise((resolve, reject) => {
    const given = { PATH: process.env.PATH ?? '', NODE_PATH: join(root, 'node_modules'), PORT: '0', ...env }
    const child = spawn(process.execPath, [script, ...args], { cwd, env: given, stdio: ['ignore', 'pipe', 'pipe'] })
    let written = ''
    const ended = new Promise<number | null>(done => child.once('close', code => done(code)))
    const hear = (data: Buffer) => {
      written += data.toString()
      const line = written.split('\n').find(one => one.startsWith('{"level":"started"') && one.endsWith('}'))
      if (!line) return
      const started = JSON.parse(line) as SpawnedHost['started']
      resolve({
        process: child,
        port: started.port,
        origin: `http://127.0.0.1:${started.port}`,
        started,
        output: () => written,
        end: signal => {
          child.kill(signal)
          return ended
        },
      })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(code => reject(new NotStarted(code, written)))
  })
