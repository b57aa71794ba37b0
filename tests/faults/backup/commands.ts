import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Place } from './installation'

export interface Command {
  readonly process: ChildProcess
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>
}

/** `npm run backup` or `npm run restore`, as npm would run it, with nothing else of our environment. */
export const command = (name: 'backup' | 'restore', { env }: Pick<Place, 'env'>, ...args: readonly string[]): Command => {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (said += String(data)))
  return { process: child, ended: new Promise(done => child.once('close', code => done({ code, said }))) }
}

/** Folders beside `path` that are not whole yet. */
export const unfinished = (path: string): string[] =>
  readdirSync(dirname(path))
    .filter(name => name.startsWith(`${basename(path)}.`))
    .map(name => join(dirname(path), name))

/** Resolves when such a folder is there; gives it. */
export const begun = async (path: string, { ended }: Command): Promise<string> => {
  let over = false
  void ended.then(() => {
    over = true
  })
  while (!over) {
    const [found] = unfinished(path)
    if (found) return found
    await new Promise(resolve => setTimeout(resolve, 1))
  }
  throw new Error(`it ended before it began: ${(await ended).said}`)
}
