import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { round } from './cpu'

const sizeOf = (path: string): number =>
  statSync(path).isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : statSync(path).size

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[]
  readonly subpackages?: readonly { readonly root: string }[]
}

/** What the pages of the built mini-program ask for, set and show: measured by the test that runs it. */
const runBuild = (): Record<string, number> => {
  const { status } = spawnSync('npx', ['jest', 'tests/weapp/loads', '--selectProjects', 'weapp', '--silent'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('the built mini-program does not run: npx jest tests/weapp/loads --selectProjects weapp')
  return JSON.parse(readFileSync('tests/output/weapp-figures.json', 'utf8')) as Record<string, number>
}

/** Raw sizes of the mini-program's packages, KB, and the figures of its run. */
export const benchPackages = async (): Promise<Record<string, number>> => {
  const app = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8')) as AppJson
  const roots = (app.subPackages ?? app.subpackages ?? []).map(one => one.root)
  const packages = roots.map(root => sizeOf(join('dist/weapp', root)))
  const main = sizeOf('dist/weapp') - packages.reduce((sum, size) => sum + size, 0)
  return { 'weapp.main_kb': round(main / 1024, 1), 'weapp.largest_package_kb': round(Math.max(main, ...packages) / 1024, 1), ...runBuild() }
}
