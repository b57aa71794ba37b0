import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startWire } from '../support/cloudbase-wire'
import { fromWeChat } from './support/contexts'
import { here, withDeployment } from './support/deployed'

process.env.SILENCE = 'true'
jest.setTimeout(60_000)

withDeployment()
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'admin-init-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
})

const root = resolve(__dirname, '../..')
const person = ['--name', '首位管理员（虚构）', '--phone', '13800000000']
/** the command in a process of its own: the wire's double answers in this one */
const init = (args: readonly string[] = person, changed: Record<string, string> = {}) =>
  new Promise<{ status: number; stdout: string; stderr: string }>(done => {
    const env = { ...here.env, DATA_DIR: join(folder, 'data'), ...changed }
    execFile(process.execPath, ['--import', 'tsx', 'scripts/admin-init.ts', ...args], { cwd: root, env }, (error, stdout, stderr) =>
      done({ status: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
const invitations = async () => {
  const asked = { index: 'byCreated', equal: { kind: 'staff' }, limit: 10 } as const
  return (await here.services.store.query('invitations', asked)).items
}

describe('npm run admin:init on a CloudBase environment', () => {
  it('prints an invitation that the administrator takes up in WeChat; one stands at a time, and no file is made here', async () => {
    const first = await init()
    const code = /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}/.exec(first.stdout)?.[0].replace(/-/g, '') ?? ''
    expect([first.status, first.stderr, code.length]).toEqual([0, '', 16])
    expect(first.stdout).toContain(`云开发环境 ${here.env.CLOUDBASE_ENV} 的首位管理员`)
    expect(existsSync(join(folder, 'data'))).toBe(false)
    expect((await invitations()).map(({ body }) => body.membership)).toEqual([{ role: 'admin' }])
    expect(JSON.stringify(await invitations())).not.toMatch(new RegExp(`${code}|13800000000`))
    expect(await init()).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(/^未生成邀请：已有一份未使用的邀请.*--replace/) })
    expect((await init([...person, '--replace'])).status).toBe(0)
    expect((await invitations()).filter(({ body }) => body.expiresAt > Date.now())).toHaveLength(1)
  })

  it('whoever has the code and the phone is the administrator from then on', async () => {
    const code = /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}/.exec((await init()).stdout)?.[0] ?? ''
    const admin = here.start('admin')
    const accept = {
      action: 'accept-invitation',
      requestId: randomBytes(12).toString('hex'),
      input: { code: code.replace(/-/g, ''), phone: '13800000000' },
    }
    expect(await admin.call(accept, fromWeChat('A'))).toMatchObject({ ok: true })
    expect(await admin.call({ action: 'units', input: {} }, fromWeChat('A'))).toMatchObject({ ok: true })
    expect(await init()).toMatchObject({ status: 1, stderr: expect.stringContaining('已有管理员') })
  })

  it('says what comes first where nothing has been deployed yet', async () => {
    const empty = await startWire({ collections: [] })
    const { env, secretId, secretKey, serviceUrl } = empty.access
    const access = { CLOUDBASE_ENV: env, CLOUDBASE_SECRET_ID: secretId, CLOUDBASE_SECRET_KEY: secretKey, CLOUDBASE_SERVICE_URL: serviceUrl }
    expect(await init(person, access)).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/集合尚未建立.*deploy:cloudbase\n$/),
    })
    await empty.stop()
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['the key is missing', { CLOUDBASE_SECRET_KEY: '' }, /缺少 CLOUDBASE_SECRET_ID 或 CLOUDBASE_SECRET_KEY/],
    ['the key is wrong', { CLOUDBASE_SECRET_ID: 'another-key' }, /云 API 密钥不对/],
    ['the environment is another', { CLOUDBASE_ENV: 'somewhere-else' }, /没有这个环境/],
    ['the environment is none', { CLOUDBASE_ENV: 'https://x' }, /须为云开发的环境 ID/],
    ['two stores are named', { DATABASE_URL: 'postgres://127.0.0.1/x' }, /只能设一个/],
    ['a stand-in is named that is not on this machine', { CLOUDBASE_SERVICE_URL: 'https://192.0.2.1/admin' }, /只用于本机测试/],
    ['nobody answers', { CLOUDBASE_SERVICE_URL: 'http://127.0.0.1:9/admin' }, /连不上云开发/],
    ['the master key is missing', { MASTER_KEY: '' }, /缺少 MASTER_KEY/],
  ])('refuses in one sentence when %s', async (_what, changed, sentence) => {
    const { status, stdout, stderr } = await init(person, changed)
    expect(stderr).toMatch(sentence)
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1])
    for (const secret of ['CLOUDBASE_SECRET_KEY', 'MASTER_KEY'] as const) expect(stderr).not.toContain(here.env[secret])
  })
})
