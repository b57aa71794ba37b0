import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '../..')

/** Bundles a program of tests/faults/programs into `folder`; gives back the path of the script. */
export function bundle(name: string, folder: string): string {
  const script = join(folder, `${name}.cjs`)
  const options = ['--bundle', '--platform=node', '--target=node20', '--format=cjs', '--external:libsql', '--log-level=warning']
  execFileSync(join(root, 'node_modules/.bin/esbuild'), [join(__dirname, `programs/${name}.ts`), ...options, `--outfile=${script}`])
  return script
}

export interface Running {
  readonly process: ChildProcess
  /** the whole lines printed so far; one that was cut off by the end is not among them */
  lines(): string[]
  /** resolves when a line begins with `start` */
  saw(start: string): Promise<void>
  /** resolves to the exit code, null after a signal */
  readonly ended: Promise<number | null>
}

/** Starts a bundled program in a process of its own; `fileKilobytes` makes the kernel refuse to let any file grow further. */
export function start(script: string, values: readonly (string | number)[], fileKilobytes?: number): Running {
  const words = [process.execPath, script, ...values.map(String)]
  const limited = ['bash', '-c', `ulimit -f ${fileKilobytes}; exec "$@"`, 'bash', ...words]
  const [command = '', ...rest] = fileKilobytes === undefined ? words : limited
  const child = spawn(command, rest, { env: { ...process.env, NODE_PATH: join(root, 'node_modules') }, stdio: ['pipe', 'pipe', 'inherit'] })
  let printed = ''
  const watchers = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
    for (const watch of watchers) watch()
  })
  const lines = () => printed.split('\n').slice(0, -1)
  const ended = new Promise<number | null>(resolve => child.once('close', code => resolve(code)))
  const saw = (begin: string) =>
    new Promise<void>((resolve, reject) => {
      const watch = () => {
        if (!lines().some(line => line.startsWith(begin))) return
        watchers.delete(watch)
        resolve()
      }
      watchers.add(watch)
      watch()
      void ended.then(() => reject(new Error(`the program ended before it said ${begin}`)))
    })
  return { process: child, lines, saw, ended }
}
