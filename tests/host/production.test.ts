import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildHost } from '../../scripts/build-host'
import { NotStarted, type SpawnedHost, spawnHost } from '../support/spawned-host'

jest.setTimeout(60_000)

const folder = mkdtempSync(join(tmpdir(), 'production-'))
const secrets = { MASTER_KEY: 'a production key of thirty-two characters', PUBLIC_ORIGIN: 'https://code.example' }
const app = { WECHAT_APP_ID: 'wx0000000000000000', WECHAT_APP_SECRET: 'of nobody' }
const running: SpawnedHost[] = []
let script: string
let place = 0
beforeAll(async () => {
  script = await buildHost(join(folder, 'main.cjs'))
})
afterEach(async () => {
  await Promise.all(running.splice(0).map(one => one.end('SIGKILL')))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const freshFolder = () => {
  place += 1
  return join(folder, `data-${place}`)
}
const start = async (env: Record<string, string>, ...args: string[]) => {
  const host = await spawnHost(script, args, env)
  running.push(host)
  return host
}
/** What a host says that does not start. */
const refusal = async (env: Record<string, string>, ...args: string[]): Promise<{ code: number | null; said: string }> => {
  try {
    await start(env, ...args)
  } catch (error) {
    if (error instanceof NotStarted) return { code: error.code, said: error.said }
    throw error
  }
  throw new Error('it started')
}

describe('a production start', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['without MASTER_KEY', { PUBLIC_ORIGIN: secrets.PUBLIC_ORIGIN }, /缺少 MASTER_KEY/],
    ['with a short MASTER_KEY', { ...secrets, MASTER_KEY: 'short' }, /不少于 32 个字符/],
    [
      'with the public key of the demonstration',
      { ...secrets, MASTER_KEY: 'demonstration only: this key guards nothing and is public' },
      /演示密钥/,
    ],
    ['without PUBLIC_ORIGIN', { MASTER_KEY: secrets.MASTER_KEY }, /缺少 PUBLIC_ORIGIN/],
    ['with a PUBLIC_ORIGIN without TLS', { ...secrets, PUBLIC_ORIGIN: 'http://code.example' }, /须为 https/],
    ['with DEMO', { ...secrets, DEMO: '1' }, /不提供演示登录/],
    ['with a PORT that is none', { ...secrets, PORT: '80a' }, /PORT 须为/],
    ['with a READY_ANSWERS that is none', { ...secrets, READY_ANSWERS: '-1' }, /READY_ANSWERS 须为/],
    ['with a message template that would never arrive', { ...secrets, ...app, WECHAT_TEMPLATE_RETURNED: '9436' }, /模板 ID/],
    ['with a TRUST_PROXY that names no address', { ...secrets, TRUST_PROXY: '1' }, /TRUST_PROXY 须为/],
    ['with an ADDRESS that is not of this machine', { ...secrets, ADDRESS: '192.0.2.1' }, /本机没有地址/],
  ])('%s is refused in one sentence, with exit code 1', async (_what, env, sentence) => {
    const { code, said } = await refusal({ DATA_DIR: freshFolder(), ...env })
    expect(code).toBe(1)
    expect(said).toMatch(sentence)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(said).not.toContain(env.MASTER_KEY ?? 'nothing')
  })

  it("on a demonstration's database is refused, and the other way round", async () => {
    const [demo, production] = [freshFolder(), freshFolder()]
    await (await start({ DATA_DIR: demo }, '--demo')).end('SIGTERM')
    await (await start({ ...secrets, DATA_DIR: production })).end('SIGTERM')
    for (const tried of [await refusal({ ...secrets, DATA_DIR: demo }), await refusal({ DATA_DIR: production }, '--demo')])
      expect(tried).toEqual({ code: 1, said: expect.stringMatching(/^未启动：数据属于另一种环境[^\n]+\n$/) })
  })

  it('on a file that is no database, or in a place that is no folder, is refused in one sentence', async () => {
    const [broken, file] = [freshFolder(), freshFolder()]
    mkdirSync(broken)
    writeFileSync(join(broken, 'integrity-code.db'), 'not a database '.repeat(1000))
    writeFileSync(file, '')
    expect(await refusal({ ...secrets, DATA_DIR: broken })).toEqual({
      code: 1,
      said: expect.stringMatching(/^未启动：数据文件已损坏[^\n]+\n$/),
    })
    expect(await refusal({ ...secrets, DATA_DIR: file })).toEqual({ code: 1, said: '未启动：DATA_DIR 不是文件夹\n' })
  })

  it('on a port that is taken says so and what to do, before it touches the data', async () => {
    const taken = await new Promise<Server>(resolve => {
      const server = createServer().listen(0, '127.0.0.1', () => resolve(server))
    })
    const address = taken.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const { code, said } = await refusal({ ...secrets, DATA_DIR: join(folder, 'untouched'), PORT: port })
    const demo = await refusal({ DATA_DIR: join(folder, 'untouched'), PORT: port }, '--demo')
    taken.close()
    expect([code, demo.code]).toEqual([1, 1])
    expect(said).toMatch(new RegExp(`^未启动：端口 ${port} 已被占用：.*PORT=\\d+ npm run serve\n$`))
    expect(demo.said).toMatch(/PORT=\d+ npm start\n$/)
    expect(() => rmSync(join(folder, 'untouched'), { recursive: true })).toThrow(/ENOENT/)
  })

  it('offers no demo sign-in and says that it is production', async () => {
    const host = await start({ ...secrets, DATA_DIR: freshFolder() })
    expect(host.started).toMatchObject({ mode: 'production' })
    expect(host.started.sample).toBeUndefined()
    const body = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":"demo-office"}' }
    const response = await fetch(`${host.origin}/session/demo`, body)
    expect([response.status, response.headers.get('x-installation')]).toEqual([404, 'production'])
  })
})

describe('a host that is told to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s, even twice, answers what it is doing and ends with 0, idle connections or not',
    async signal => {
      const host = await start({ DATA_DIR: freshFolder() }, '--demo')
      const guess = async () => (await fetch(`${host.origin}/api/scan/1`)).text()
      // more than sixty misses a minute: this one is answered after most of a second
      await Promise.all(Array.from({ length: 75 }, guess))
      const slow = guess()
      await new Promise(resolve => setTimeout(resolve, 150))
      const since = Date.now()
      host.process.kill(signal)
      const [code, answer] = await Promise.all([host.end(signal), slow])
      expect([code, answer]).toEqual([0, '{"ok":true,"value":{"kind":"not-ours"}}'])
      expect(Date.now() - since).toBeLessThan(5000)
      expect(host.output()).not.toMatch(/Warning|Error/)
    },
  )
})
