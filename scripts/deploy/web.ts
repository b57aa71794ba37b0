import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import * as v from 'valibot'
import { refuseLeaks } from '../release/refuse-leaks'
import type { Bucket, StoredObject } from './cloud'
import { Stop } from './fault'
import type { Step } from './step'

/** where the web app expects to be, see `publicPath` in config/index.ts */
const prefix = 'app/'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

export interface WebFile {
  readonly key: string
  readonly bytes: Uint8Array
  readonly md5: string
  readonly headers: Readonly<Record<string, string>>
}

export interface FoundWeb {
  /** absent: static hosting is not switched on; null: it was not looked at */
  readonly hosting?: Bucket | null
  readonly objects: readonly StoredObject[]
}

export interface WebChange {
  readonly file: WebFile
  readonly hosting: Bucket | null
  readonly isNew: boolean
}

/** Zipped copies are the Node host's: the platform zips by itself. */
const isPublic = (path: string): boolean => !path.endsWith('.gz')

const filesOf = (folder: string, below = ''): string[] =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap(entry => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    return entry.isDirectory() ? filesOf(folder, path) : [path]
  })

const fileOf = (folder: string, path: string): WebFile => {
  const type = types[extname(path)]
  if (!type) throw new Stop(`${path} 的类型未知，不知道该以什么类型发布：请在 scripts/deploy/web.ts 中登记`)
  const bytes = readFileSync(join(folder, path))
  const hash = createHash('md5').update(bytes)
  return {
    key: prefix + path,
    bytes,
    md5: hash.digest('hex'),
    // only a name with a content hash may be kept for ever
    headers: {
      'content-type': type,
      'cache-control': /[.-][0-9a-f]{8,}\./.test(path) ? 'max-age=31536000, immutable' : 'no-cache',
    },
  }
}

/** Pages last: they name the others, and whoever loads one meanwhile must find these. */
const pagesLast = (a: WebFile, b: WebFile): number =>
  Number(a.key.endsWith('.html')) - Number(b.key.endsWith('.html')) || (a.key < b.key ? -1 : 1)

const stores = v.object({ Data: v.nullish(v.array(v.object({ Bucket: v.string(), Regoin: v.string(), Status: v.string() }))) })

export const web: Step<readonly WebFile[], FoundWeb, WebChange> = {
  name: 'web',
  nothing: { hosting: null, objects: [] },
  wanted: ({ env, webFolder }) => {
    if (!existsSync(join(webFolder, 'index.html'))) throw new Stop(`${webFolder} 中没有网页版：请先运行 npm run build:h5`)
    refuseLeaks(webFolder, env)
    return filesOf(webFolder)
      .filter(isPublic)
      .map(path => fileOf(webFolder, path))
      .sort(pagesLast)
  },
  inspect: async (cloud, { envId }) => {
    const { Data } = await cloud.call('tcb', 'DescribeStaticStore', { EnvId: envId }, stores)
    const store = Data?.find(one => one.Status === 'online')
    if (!store) return { objects: [] }
    // written so by the platform
    const hosting = { bucket: store.Bucket, region: store.Regoin }
    return { hosting, objects: await cloud.list(hosting, prefix) }
  },
  plan: (wanted, { hosting, objects }) => {
    if (hosting === undefined) throw new Stop('静态网站托管尚未开通：请在控制台开通（约需几分钟），然后重新运行')
    const there = new Map(objects.map(one => [one.key, one.md5]))
    const left = objects.filter(one => !wanted.some(file => file.key === one.key))
    return {
      changes: wanted.filter(file => there.get(file.key) !== file.md5).map(file => ({ file, hosting, isNew: !there.has(file.key) })),
      notes: left.length > 0 ? [`静态网站托管中有 ${left.length} 个旧文件，未删除：打开着旧网页的人仍会用到`] : [],
    }
  },
  say: ({ file, isNew }) => `${isNew ? '上传' : '替换'} ${file.key}（${Math.ceil(file.bytes.length / 1024)} KB）`,
  apply: async (cloud, _, { file, hosting }) => {
    if (hosting) await cloud.put(hosting, file.key, file.bytes, file.headers)
  },
}
