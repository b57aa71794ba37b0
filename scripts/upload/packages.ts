import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { Stop } from '../deploy/fault'

export interface WeappFile {
  readonly path: string
  readonly bytes: number
}

export interface WeappPackage {
  /** empty: the main package */
  readonly root: string
  readonly files: readonly WeappFile[]
  readonly bytes: number
}

const megabyte = 1024 * 1024
/** WeChat's: each package, and all together */
const limits = { each: 2 * megabyte, all: 30 * megabyte }

const appJson = v.object({ subPackages: v.optional(v.array(v.object({ root: v.string() })), []) })

const filesOf = (folder: string, below = ''): WeappFile[] =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap(entry => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    return entry.isDirectory() ? filesOf(folder, path) : [{ path, bytes: statSync(join(folder, path)).size }]
  })

export const packagesIn = (folder: string): readonly WeappPackage[] => {
  if (!existsSync(join(folder, 'app.json'))) throw new Stop(`${folder} 中没有小程序：请先运行 npm run build:weapp`)
  const { subPackages } = v.parse(appJson, JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')))
  const roots = subPackages.map(one => one.root.replace(/\/$/, ''))
  const rootOf = ({ path }: WeappFile) => roots.find(root => path.startsWith(`${root}/`)) ?? ''
  const files = filesOf(folder)
  return ['', ...roots].map(root => {
    const mine = files.filter(file => rootOf(file) === root).sort((a, b) => b.bytes - a.bytes)
    return { root, files: mine, bytes: mine.reduce((sum, one) => sum + one.bytes, 0) }
  })
}

export const packageName = ({ root }: WeappPackage): string => root || '主包'

/** Throws a Stop for what WeChat would refuse. What is counted here is not compressed, as WeChat counts it. */
export const checkSizes = (packages: readonly WeappPackage[]): void => {
  for (const one of packages)
    if (one.bytes > limits.each) {
      const largest = one.files.slice(0, 3).map(file => file.path)
      throw new Stop(
        `${packageName(one)} 有 ${(one.bytes / megabyte).toFixed(2)} MB，超过 2 MB：请移出或压缩最大的文件（${largest.join('、')}）`,
      )
    }
  const all = packages.reduce((sum, one) => sum + one.bytes, 0)
  if (all > limits.all) throw new Stop(`小程序共 ${(all / megabyte).toFixed(1)} MB，超过 30 MB`)
}

export const scriptsIn = (folder: string, packages: readonly WeappPackage[]): string[] =>
  packages.flatMap(one => one.files.filter(file => file.path.endsWith('.js')).map(file => readFileSync(join(folder, file.path), 'utf8')))
