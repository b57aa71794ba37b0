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

const fingerprint = (): string => {
  const hash = createHash('sha256')
  for (const file of sources.filter(existsSync).flatMap(filesOf)) hash.update(`${file}\u0000`).update(readFileSync(file))
  return hash.digest('hex')
}

/** Zipped copies beside the files: the host sends them as they are and zips nothing while it serves. */
const zip = (folder: string): void => {
  for (const file of filesOf(folder).filter(name => /\.(js|css|html|svg|json|wasm)$/.test(name) && statSync(name).size > 1024))
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }))
}

/** Builds one target of the Taro app unless nothing that goes into it has changed. Answers whether it built. */
export const buildApp = (target: 'h5' | 'weapp'): boolean => {
  const stamp = `dist/${target}.stamp`
  const now = fingerprint()
  if (existsSync(stamp) && existsSync(`dist/${target}`) && readFileSync(stamp, 'utf8') === now) return false
  const { status, stdout, stderr } = spawnSync('npx', ['taro', 'build', '--type', target], {
    env: { ...process.env, NODE_ENV: 'production' },
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
