import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { round } from './cpu'

const sizeOf = (path: string): number =>
  statSync(path).isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : statSync(path).size

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[]
  readonly subpackages?: readonly { readonly root: string }[]
}

/** Raw sizes of the mini-program's packages, KB; what the credit page sets, from the run of the built mini-program. */
export const benchPackages = async (): Promise<Record<string, number>> => {
  const app = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8')) as AppJson
  const roots = (app.subPackages ?? app.subpackages ?? []).map(one => one.root)
  const packages = roots.map(root => sizeOf(join('dist/weapp', root)))
  const main = sizeOf('dist/weapp') - packages.reduce((sum, size) => sum + size, 0)
  const measured = 'tests/output/weapp-figures.json'
  const figures = existsSync(measured) ? (JSON.parse(readFileSync(measured, 'utf8')) as Record<string, number>) : {}
  return { 'weapp.main_kb': round(main / 1024, 1), 'weapp.largest_package_kb': round(Math.max(main, ...packages) / 1024, 1), ...figures }
}
