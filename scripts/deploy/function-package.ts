import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { Stop } from './fault'
import type { PackedFile } from './zip'

export interface Timer {
  readonly name: string
  /** seven fields */
  readonly cron: string
}

/** A built function: what is uploaded, and what its configuration asks for. */
export interface Package {
  readonly name: string
  readonly files: readonly PackedFile[]
  readonly bytes: number
  /** of every name and every byte: the same code has the same */
  readonly digest: string
  readonly timers: readonly Timer[]
}

const config = v.object({ triggers: v.optional(v.array(v.object({ name: v.string(), type: v.literal('timer'), config: v.string() }))) })

const filesOf = (folder: string, below = ''): PackedFile[] =>
  readdirSync(join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      return entry.isDirectory() ? filesOf(folder, path) : [{ path, bytes: readFileSync(join(folder, path)) }]
    })

const packageOf = (folder: string, name: string): Package => {
  const files = filesOf(join(folder, name))
  const hash = createHash('sha256')
  for (const { path, bytes } of files) hash.update(`${path}\u0000${bytes.length}\u0000`).update(bytes)
  const json = files.find(one => one.path === 'config.json')
  const { triggers = [] } = v.parse(config, JSON.parse(Buffer.from(json?.bytes ?? Buffer.from('{}')).toString()))
  return {
    name,
    files,
    bytes: files.reduce((sum, one) => sum + one.bytes.length, 0),
    digest: hash.digest('hex'),
    timers: triggers.map(one => ({ name: one.name, cron: one.config })),
  }
}

/** Every function of a build; a folder without code is not one. */
export const packagesOf = (folder: string): readonly Package[] => {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => existsSync(join(folder, name, 'index.js'))) : []
  if (names.length === 0) throw new Stop(`${folder} 中没有云函数：请先运行 npm run build:functions`)
  return names.sort().map(name => packageOf(folder, name))
}
