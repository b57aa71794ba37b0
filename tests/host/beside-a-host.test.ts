import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildHost } from '../../scripts/build-host'
import { openLibsqlStore } from '../../server/adapters/libsql'
import { demoConfig } from '../../server/hosts/local/config'
import { openServices } from '../../server/hosts/local/services'
import { changeCode, got } from '../support/applicant'
import { type SpawnedHost, spawnHost } from '../support/spawned-host'
import { worldOn } from './support/host'

jest.setTimeout(60_000)

const folder = mkdtempSync(join(tmpdir(), 'beside-'))
let script: string
let host: SpawnedHost | undefined
beforeAll(async () => {
  script = await buildHost(join(folder, 'main.cjs'))
})
afterEach(async () => {
  await host?.end('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a code that another process revokes while a host keeps its answer ready', () => {
  it('is not in force there within five seconds, in JSON and on the page', async () => {
    const data = join(folder, 'demo')
    const running = await spawnHost(script, ['--demo'], { DATA_DIR: data })
    host = running
    const { sample } = running.started
    const statuses = async () =>
      Promise.all(
        ['/api/scan/', '/c/'].map(async path => {
          const text = await (await fetch(`${running.origin}${path}${sample}`)).text()
          return /"status":"([a-z-]+)"|<header class="band ([a-z-]+)">/.exec(text)?.slice(1).find(Boolean)
        }),
      )
    for (let i = 0; i < 3; i += 1) expect(await statuses()).toEqual(['in-force', 'in-force'])
    const services = await openServices(demoConfig({ DATA_DIR: data }))
    const { items } = await services.store.query('codes', { index: 'byState', equal: { state: 'active' }, limit: 20 })
    const code = items.find(({ body }) => body.symbols === sample)
    const world = worldOn(services, '', () => undefined)
    got(await changeCode(world, code?._id ?? '', 'revoke'))
    const since = Date.now()
    while ((await statuses()).join() !== 'revoked,revoked') {
      expect(Date.now() - since).toBeLessThan(5000)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    await services.store.close()
  }, 30_000)
})

describe('npm run admin:init', () => {
  const env = {
    MASTER_KEY: 'a production key of thirty-two characters',
    PUBLIC_ORIGIN: 'https://code.example',
    DATA_DIR: join(folder, 'production'),
  }
  const init = (args: readonly string[], changed: Record<string, string> = {}) => {
    const command = ['--import', 'tsx', 'scripts/admin-init.ts', ...args]
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      env: { PATH: process.env.PATH, ...env, ...changed },
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  const person = ['--name', '首位管理员（虚构）', '--phone', '13800000000']

  it('invites beside a running host, once, again when it is told to, and keeps neither the code nor the phone in the file', async () => {
    host = await spawnHost(script, [], env)
    const first = init(person)
    const code = /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}/.exec(first.stdout)?.[0].replace(/-/g, '') ?? ''
    expect([first.status, first.stderr, code.length]).toEqual([0, '', 16])
    expect(init(person)).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/^未生成邀请：已有一份未使用的邀请.*--replace/) })
    const second = init([...person, '--replace'])
    expect([second.status, second.stdout.includes(code)]).toEqual([0, false])
    const store = openLibsqlStore({ path: join(env.DATA_DIR, 'integrity-code.db') })
    const { items } = await store.query('invitations', { index: 'byCreated', equal: { kind: 'staff' }, limit: 10 })
    await store.close()
    expect(items.map(({ body }) => body.membership)).toEqual([{ role: 'admin' }, { role: 'admin' }])
    expect(JSON.stringify(items)).not.toMatch(new RegExp(`${code}|13800000000`))
  }, 30_000)

  it.each<[string, readonly string[], Record<string, string>, RegExp]>([
    ['nobody is named', [], {}, /请写明管理员的姓名/],
    ['the phone is none', ['--name', '某某（虚构）', '--phone', '123'], {}, /11 位手机号/],
    ['an option is unknown', ['--role', 'office'], {}, /用法/],
    ['the key is missing', person, { MASTER_KEY: '' }, /缺少 MASTER_KEY/],
    ["the data are a demonstration's", person, { DATA_DIR: join(folder, 'demo') }, /演示与正式环境的数据不能混用/],
  ])('refuses in one sentence when %s', (_what, args, changed, sentence) => {
    const { status, stdout, stderr } = init(args, changed)
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1])
    expect(stderr).toMatch(sentence)
  })
})
