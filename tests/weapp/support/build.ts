import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A built mini-program: what its files hold, by their path below its root. */
export type Build = ReadonlyMap<string, string>

const pathsOf = (folder: string, below = ''): string[] =>
  readdirSync(join(folder, below)).flatMap(name => {
    const path = below === '' ? name : `${below}/${name}`
    return statSync(join(folder, path)).isDirectory() ? pathsOf(folder, path) : [path]
  })

export const readBuild = (folder = 'dist/weapp'): Build =>
  new Map(pathsOf(folder).map(path => [path, readFileSync(join(folder, path), 'utf8')]))

/** The same build with one file changed. An edit that changes nothing is a mistake of whoever asked for it. */
export const edited = (build: Build, path: string, edit: (text: string) => string): Build => {
  const before = build.get(path) ?? ''
  const after = edit(before)
  if (before === after) throw new Error(`the edit of ${path} changes nothing`)
  return new Map(build).set(path, after)
}

export interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly themeLocation?: string
  readonly darkmode?: boolean
  readonly lazyCodeLoading?: string
  readonly sitemapLocation?: string
  readonly __usePrivacyCheck__?: boolean
  readonly window?: Readonly<Record<string, string>>
}

export interface ComponentJson {
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly component?: boolean
}

export const appJsonOf = (build: Build): AppJson => JSON.parse(build.get('app.json') ?? '{}') as AppJson

export const componentJsonOf = (build: Build, path: string): ComponentJson => JSON.parse(build.get(`${path}.json`) ?? '{}') as ComponentJson

/** Paths of all pages, without a leading slash. */
export const pagesOf = (build: Build): string[] => {
  const { pages, subPackages = [] } = appJsonOf(build)
  return [...pages, ...subPackages.flatMap(one => one.pages.map(page => `${one.root}/${page}`))]
}

/** `../../comp` as seen from `pages/home/index`, and `/comp` from anywhere. */
export const resolvePath = (from: string, to: string): string => {
  if (to.startsWith('/')) return to.slice(1)
  const parts = from.split('/').slice(0, -1)
  for (const part of to.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
