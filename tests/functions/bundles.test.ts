import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { audiences } from '../../scripts/build-functions'
import { demoAccounts } from '../../server/demo/accounts'
import { buildAway } from './support/deployment'

jest.setTimeout(60_000)

const planted = {
  MASTER_KEY: 'planted-master-key-0123456789-abcdefghijkl',
  WECHAT_APP_SECRET: 'planted-app-secret-0123456789abcdef',
  CLOUDBASE_SECRET_KEY: 'planted-cloud-key-0123456789abcdef',
}
let built: ReturnType<typeof buildAway>
beforeAll(() => {
  built = buildAway(planted)
})
afterAll(() => built.remove())

const root = resolve(__dirname, '../..')
const others = audiences.filter(one => one !== 'print')
const filesOf = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap(name => filesOf(join(path, name))) : [path]
const textOf = (audience: string, file = 'index.js') => readFileSync(join(built.folder, audience, file), 'utf8')
const json = (audience: string, file: string) => JSON.parse(textOf(audience, file)) as Record<string, unknown>

test('every room has its function, and nothing else is there', () => {
  expect(readdirSync(built.folder).sort()).toEqual([...audiences].sort())
  for (const audience of others) {
    const beside = audience === 'files' ? ['node_modules'] : []
    expect(readdirSync(join(built.folder, audience)).sort()).toEqual(['config.json', 'index.js', ...beside, 'package.json'])
  }
})

test('no entry has a built one beside it, which the platform would take instead', () => {
  for (const audience of audiences) {
    expect(existsSync(join(root, 'cloudfunctions', audience, 'index.ts'))).toBe(true)
    expect(existsSync(join(root, 'cloudfunctions', audience, 'index.js'))).toBe(false)
    expect(readFileSync(join(root, 'cloudfunctions', audience, 'index.ts'), 'utf8').split('\n').length).toBeLessThanOrEqual(16)
  }
})

test.each(others)('%s stays within 1.5 MB and sets no type', audience => {
  expect(Buffer.byteLength(textOf(audience))).toBeLessThanOrEqual(1.5 * 1024 * 1024)
  expect(textOf(audience)).not.toMatch(/pdfkit|PDFDocument|fontkit|NotoSans|%PDF-|exceljs/i)
  if (audience !== 'files') expect(textOf(audience)).not.toMatch(/sharp/i)
})

test('files brings along what re-encodes pictures in the cloud, and no other kind of machine’s', () => {
  const native = readdirSync(join(built.folder, 'files', 'node_modules', '@img')).filter(name => name.startsWith('sharp-'))
  const here = `${process.platform}-${process.arch}`
  expect(native.sort()).toEqual([`sharp-${here}`, `sharp-libvips-${here}`].sort())
})

test('print brings its fonts along', () => {
  expect(textOf('print')).toMatch(/PDFDocument/)
  expect(readdirSync(join(built.folder, 'print', 'fonts'))).toHaveLength(2)
})

test('nothing has to be installed where a function runs, no permission is asked for, and jobs run each minute', () => {
  for (const audience of audiences) {
    expect(json(audience, 'package.json')).toMatchObject({ main: 'index.js' })
    expect(json(audience, 'package.json')).not.toHaveProperty('dependencies')
    const timers = audience === 'jobs' ? [{ name: 'tick', type: 'timer', config: expect.stringMatching(/^\S+( \S+){6}$/) }] : undefined
    expect(json(audience, 'config.json')).toEqual({ permissions: { openapi: [] }, ...(timers ? { triggers: timers } : {}) })
  }
})

test('no secret, no account of the demonstration and no path of whoever built it is in what is deployed', () => {
  const texts = filesOf(built.folder)
    // what others made is deployed as they made it
    .filter(path => !path.endsWith('.ttf') && !path.includes('/node_modules/'))
    .map(path => readFileSync(path, 'utf8'))
  expect(texts.length).toBeGreaterThanOrEqual(3 * audiences.length)
  const names = Object.entries(demoAccounts).flatMap(([name, { displayName }]) => [name, displayName])
  expect(names.length).toBeGreaterThan(5)
  const foreign = [...Object.values(planted), ...names, root, `${dirname(built.folder)}/`, `${homedir()}/`]
  const found = foreign.filter(one => texts.some(text => text.includes(one)))
  expect(found).toEqual([])
  for (const text of texts)
    expect(text).not.toMatch(/\/(?:Users|home\/[a-z]+)\/|[A-Z]:\\Users|-----BEGIN [A-Z ]*PRIVATE KEY-----\n[A-Za-z0-9]/)
})
