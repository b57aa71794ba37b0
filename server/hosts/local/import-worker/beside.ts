import { type ChildProcess, fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { hasDueImport } from '../../../../cloudfunctions/imports/work'
import type { BackgroundJob } from '../../../../cloudfunctions/jobs/all-jobs'
import type { HostConfig } from '../config'
import { importWorkerFile } from './file'

/** on a busy machine scans go first */
const niceness = 10
/** ms before a child that crashed is followed by another: each crash in a row doubles it */
const shortest = 1000
const longest = 60_000

interface ImportWorker {
  /** asks once a second whether an import waits, and sees to it that a child works at it */
  readonly job: BackgroundJob
  /** Lets the child end what it has in hand, and waits for its end. */
  stop(): Promise<void>
}

/** It lives on the host's environment, secrets and all; what the host has found out since its start is said in the same way. */
const start = ({ mode, port, publicOrigin }: HostConfig): ChildProcess => {
  const env = { ...process.env, PORT: String(port), PUBLIC_ORIGIN: publicOrigin }
  const child = fork(join(__dirname, importWorkerFile), mode === 'demo' ? ['--demo'] : [], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    if (child.pid !== undefined) setPriority(child.pid, niceness)
  } catch {
    // gone already: its end says so
  }
  return child
}

/** Imports are worked at by a child, which is started when one waits and ends by itself when none is left. */
export const importWorker = (config: HostConfig): ImportWorker => {
  let child: ChildProcess | undefined
  let stopped = false
  let pause = shortest
  let notBefore = 0
  const ended = (code: number | null, signal: NodeJS.Signals | null) => {
    child = undefined
    if (code === 0) pause = shortest
    if (code === 0 || stopped) return
    console.error(JSON.stringify({ level: 'restarted', where: 'import-worker', code, signal, pause }))
    notBefore = performance.now() + pause
    pause = Math.min(longest, pause * 2)
  }
  return {
    job: {
      name: 'imports',
      restMs: 1000,
      run: async services => {
        if (child || performance.now() < notBefore || !(await hasDueImport(services)) || stopped) return 0
        child = start(config)
        child.once('exit', ended)
        // a fork that fails ends without having been
        child.once('error', () => ended(null, null))
        return 0
      },
    },
    stop: async () => {
      stopped = true
      const last = child
      if (!last) return
      const over = new Promise<void>(resolve => last.once('exit', () => resolve()))
      last.kill('SIGTERM')
      await over
    },
  }
}
