import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { demoAccounts } from '../../server/demo/accounts'
import { demoEntities } from '../../server/demo/entities'
import { audiences } from '../build-functions'
import { Stop } from '../deploy/fault'
import { type LeakKind, leaksIn } from './leaks'
import { planted } from './planted'
import { refuseLeaks } from './refuse-leaks'

jest.setTimeout(60_000)

/** `npm test` builds them, with what is planted in its environment. */
const built = readdirSync('dist')
  .filter(name => /^(weapp(-\w+)?|h5|cloudfunctions)$/.test(name))
  .map(name => `dist/${name}`)

test('the mini-program, the web app and the functions are built', () => {
  expect(built).toEqual(expect.arrayContaining(['dist/weapp', 'dist/h5', 'dist/cloudfunctions']))
})

test.each(built)('%s holds no secret, nothing of the demonstration, no path of whoever built it and no source map', folder => {
  expect(existsSync(folder) && readdirSync(folder).length).toBeGreaterThan(3)
  expect(leaksIn(folder, { env: { ...process.env, ...planted } })).toEqual([])
})

test('every function was looked at', () => {
  expect(readdirSync('dist/cloudfunctions').sort()).toEqual([...audiences].sort())
})

test("the Node host's bundle holds no secret and no path either; the demonstration and its source map are meant to be there", () => {
  const look = { env: { ...process.env, ...planted }, except: ['demonstration', 'source map'] as const }
  expect(leaksIn('dist/host', look).filter(({ file }) => file.startsWith('main.'))).toEqual([])
})

describe('the search', () => {
  let folder: string
  const put = (file: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'published-'))
    put(
      'index.js',
      'const clean = "sourceMappingURL=data:application/json;base64,".concat(x); get("/app/js/"); "-----BEGIN RSA PRIVATE KEY-----"',
    )
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const look = { env: planted, folders: ['/srv/checkout/integrity', '/root'] }

  test.each<readonly [LeakKind, string]>([
    ...Object.values(planted).map(value => ['secret', `const k = "${value}"`] as const),
    ['key', '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC'],
    ['key', String.raw`"-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA0123456789"`],
    ['key', `id: "AKID${'z8krbsJ5yKBZQ'}"`],
    ...Object.entries(demoAccounts).flatMap(([name, { displayName }]) => [name, displayName].map(one => ['demonstration', one] as const)),
    ['demonstration', demoEntities[0]?.name ?? ''],
    ['demonstration', demoEntities[3]?.uscc ?? ''],
    ['demonstration', 'demonstration only: this key guards nothing and is public'],
    ['machine', 'require("/srv/checkout/integrity/src/app.ts")'],
    ['machine', '/root/.npmrc'],
    ['machine', 'at /home/somebody/code/a.ts'],
    ['machine', '/Users/somebody/code/a.ts'],
    ['machine', String.raw`"C:\\Users\\somebody"`],
    ['source map', '//# sourceMappingURL=app.0123abcd.js.map'],
    ['source map', `//# sourceMappingURL=data:application/json;base64,${'eyJ2ZXJzaW9uIjoz'.repeat(4)}`],
  ])('finds a planted %s: %s', (kind, text) => {
    put('packages/office/late.js', `void 0\n${text}\n`)
    expect(leaksIn(folder, look)).toEqual([expect.objectContaining({ file: 'packages/office/late.js', kind })])
  })

  test('finds a source map that lies there, and a secret in what is no text', () => {
    put('app.js.map', '{}')
    put('picture.png', Buffer.concat([Buffer.alloc(8), Buffer.from(planted.MASTER_KEY)]))
    expect(leaksIn(folder, look).map(one => one.kind)).toEqual(['source map', 'secret'])
  })

  test('names a variable, never what it is set to', () => {
    put('a.js', planted.MASTER_KEY)
    const said = JSON.stringify(leaksIn(folder, look))
    expect(said).toContain('MASTER_KEY')
    expect(said).not.toContain(planted.MASTER_KEY)
  })

  test('a release that holds one is stopped', () => {
    refuseLeaks(folder, planted)
    put('a.js', planted.MASTER_KEY)
    expect(() => refuseLeaks(folder, planted)).toThrow(Stop)
  })

  test('finds nothing where nothing is', () => {
    expect(leaksIn(folder, look)).toEqual([])
  })
})
