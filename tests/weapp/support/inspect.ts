import { appJsonOf, type Build, componentJsonOf, pagesOf, resolvePath } from './build'
import { freeNames } from './free-names'
import { ecmascript, wechat } from './realm'
import { wxNames } from './wx-names'

const given: readonly string[] = [...ecmascript, ...wechat, 'arguments']

/** Taro's runtime holds what it needs on other hosts, behind its own switch by platform: it is never run here. */
const neverRun: Readonly<Record<string, readonly string[]>> = { 'taro.js': ['tt'] }

/** The QR library asks for TextEncoder when it is given text; it is given bytes, and the journeys draw a code without one. */
const qrOfText = /"string"===typeof \w\?\(new TextEncoder\)\.encode\(\w\):/g

/** Names of browsers and of Node that a script uses without asking first whether they are there. */
export const foreignNames = (build: Build): string[] =>
  [...build]
    .filter(([path]) => path.endsWith('.js'))
    .flatMap(([path, source]) =>
      [...freeNames(source.replace(qrOfText, ''))]
        .filter(([name, { asked, used }]) => used && !asked && !given.includes(name) && !neverRun[path]?.includes(name))
        .map(([name]) => `${path} uses ${name}`),
    )

/** Calls of `wx` by a name that WeChat's typings do not have. */
export const foreignApis = (build: Build): string[] =>
  [...build]
    .filter(([path]) => path.endsWith('.js'))
    .flatMap(([path, source]) =>
      [...source.matchAll(/\bwx\.(\w+)/g)].flatMap(([, name = '']) => (wxNames().has(name) ? [] : [`${path} uses wx.${name}`])),
    )

/** Files that WeChat would look for and not find. */
export const missingFiles = (build: Build): string[] => {
  const app = appJsonOf(build)
  const wanted = ['app.js', 'app.wxss', app.themeLocation, app.sitemapLocation].flatMap(name => name ?? [])
  const seen = new Set<string>()
  const need = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    wanted.push(`${path}.js`, `${path}.json`, `${path}.wxml`)
    for (const used of Object.values(componentJsonOf(build, path).usingComponents ?? {})) need(resolvePath(path, used))
  }
  for (const page of pagesOf(build)) need(page)
  for (const [path, text] of build) {
    if (path.endsWith('.wxss')) wanted.push(...[...text.matchAll(/@import\s+["']([^"']+)/g)].map(([, to = '']) => resolvePath(path, to)))
    if (path.endsWith('.wxml'))
      wanted.push(...[...text.matchAll(/<(?:import|include|wxs)[^>]*\ssrc="([^"]+)"/g)].map(([, to = '']) => resolvePath(path, to)))
    if (path.endsWith('.js'))
      wanted.push(
        ...[...text.matchAll(/\brequire\("(\.[^"]+)"\)/g)].map(([, to = '']) => `${resolvePath(path, to.replace(/\.js$/, ''))}.js`),
      )
  }
  return [...new Set(wanted)].filter(path => !build.has(path))
}
