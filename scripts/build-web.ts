import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const sources = ['src', 'contract', 'domain', 'city', 'config', 'babel.config.js', 'package-lock.json']

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap(name => filesOf(join(path, name)))
    : [path]

/** What a mini-program is built for besides its sources: undefined takes a variable away. */
export type BuildVariables = Readonly<Record<'HOST_ORIGIN' | 'CLOUDBASE_ENV' | 'PUBLIC_ORIGIN', string | undefined>>

/** What tests build: whatever the variables of whoever runs them say, one mini-program for a host and one for functions. */
export const testBuilds: Readonly<Record<string, Partial<BuildVariables>>> = {
  'dist/weapp': { HOST_ORIGIN: undefined, CLOUDBASE_ENV: undefined },
  'dist/weapp-cloud': { HOST_ORIGIN: undefined, CLOUDBASE_ENV: 'wire-double', PUBLIC_ORIGIN: 'https://code.example' },
}

const fingerprint = ({ HOST_ORIGIN, CLOUDBASE_ENV, PUBLIC_ORIGIN }: Partial<BuildVariables>): string => {
  // the links' origin is the host's own where there is one
  const links = CLOUDBASE_ENV ? PUBLIC_ORIGIN : undefined
  const hash = createHash('sha256').update(JSON.stringify([HOST_ORIGIN ?? '', CLOUDBASE_ENV ?? '', links ?? '']))
  for (const file of sources.filter(existsSync).flatMap(filesOf)) hash.update(`${file}\u0000`).update(readFileSync(file))
  return hash.digest('hex')
}

/** Zipped copies beside the files: the host sends them as they are and zips nothing while it serves. */
const zip = (folder: string): void => {
  for (const file of filesOf(folder).filter(name => /\.(js|css|html|svg|json|wasm)$/.test(name) && statSync(name).size > 1024))
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }))
}

/** Builds one target of the Taro app unless nothing that goes into it has changed. Answers whether it built. */
export const buildApp = (target: 'h5' | 'weapp', variables: Partial<BuildVariables> = {}, folder = `dist/${target}`): boolean => {
  const stamp = `${folder}.stamp`
  const env = { ...process.env, ...variables, WEAPP_FOLDER: folder }
  // the web app asks the host that it came from, whichever that is
  const now = fingerprint(target === 'weapp' ? env : {})
  if (existsSync(stamp) && existsSync(folder) && readFileSync(stamp, 'utf8') === now) return false
  const { status, stdout, stderr } = spawnSync('npx', ['taro', 'build', '--type', target], {
    env: { ...env, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  if (status !== 0) {
    console.error(`${stdout}\n${stderr}`.slice(-6000))
    throw new Error(`the ${target} build failed`)
  }
  if (target === 'h5') zip('dist/h5')
  writeFileSync(stamp, now)
  return true
}
