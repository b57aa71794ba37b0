import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sentenceOf } from '../deploy/fault'
import { parseUpload } from './options'
import { type UploadWorld, upload, uploader } from './run'

const key = '-----BEGIN RSA PRIVATE KEY-----\nof these tests only\n-----END RSA PRIVATE KEY-----\n'
let folder: string
let lines: string[]
let ran: { args: readonly string[]; env: NodeJS.ProcessEnv; key: string; mode: number; keyFile: string }[]
let built: unknown[]

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
/** A build as Taro leaves it, for whom it was told to. */
const fill = (target: string) => {
  put('app.json', JSON.stringify({ pages: ['pages/home/index'], subPackages: [{ root: 'packages/office', pages: ['queue/index'] }] }))
  put('app.js', `call("${target}")`)
  put('packages/office/queue/index.js', 'page()')
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weapp-'))
  lines = []
  ran = []
  built = []
})
afterEach(() => rmSync(folder, { recursive: true }))

const environment = {
  PATH: '/bin',
  WECHAT_APP_ID: 'wx0123456789abcdef',
  WECHAT_APP_SECRET: 'a-secret-of-these-tests-only',
  MASTER_KEY: 'a key for these tests only, guarding nothing',
  WECHAT_UPLOAD_KEY: key,
  CLOUDBASE_ENV_PROD: 'city-prod-1a2b3c',
  CLOUDBASE_ENV_TEST: 'city-test-1a2b3c',
  PUBLIC_ORIGIN: 'https://code.example',
}
const world = (changed: Partial<UploadWorld> = {}): UploadWorld => ({
  env: environment,
  folder,
  say: line => lines.push(line),
  uncommitted: () => false,
  build: variables => {
    built.push(variables)
    fill(`${variables.CLOUDBASE_ENV} ${variables.PUBLIC_ORIGIN} ${variables.HOST_ORIGIN}`)
  },
  spawn: async (_, args, env) => {
    const keyFile = String(args[args.indexOf('--private-key-path') + 1])
    ran.push({ args, env, keyFile, key: readFileSync(keyFile, 'utf8'), mode: statSync(keyFile).mode & 0o777 })
    return 0
  },
  ...changed,
})
const release = ['--env', 'prod', '--version', '1.2.3', '--desc', '修正扫码']
const run = (changed: Partial<UploadWorld> = {}, args = release) => upload(parseUpload(args), world(changed))
const failure = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work()
  } catch (error) {
    return sentenceOf(error) ?? `no sentence: ${error}`
  }
  return 'it went well'
}

test('a release is built for its environment and uploaded under its version', async () => {
  await run()
  expect(built).toEqual([{ HOST_ORIGIN: undefined, CLOUDBASE_ENV: 'city-prod-1a2b3c', PUBLIC_ORIGIN: 'https://code.example' }])
  expect(ran).toHaveLength(1)
  const told = ran[0]?.args.join(' ')
  for (const one of [`--yes ${uploader} upload`, '--appid wx0123456789abcdef', '--upload-version 1.2.3', '--robot 3', '修正扫码'])
    expect(told).toContain(one)
})

test('the upload key lies in a file that nobody else may read, and is gone afterwards', async () => {
  await run({ env: { ...environment, WECHAT_UPLOAD_KEY: key.replace(/\n/g, '\\n') } })
  expect(ran[0]).toMatchObject({ key, mode: 0o600 })
  expect(existsSync(ran[0]?.keyFile ?? folder)).toBe(false)
  await failure(() => run({ spawn: async () => 1 }))
  expect(ran[0]?.args.join(' ')).not.toContain('PRIVATE KEY')
})

test("the uploader, a third party's program, is told none of our secrets and runs no install scripts", async () => {
  await run()
  expect(ran[0]?.env).toEqual({ PATH: '/bin', npm_config_ignore_scripts: 'true' })
})

test('a dry run needs no account and uploads nothing', async () => {
  const env = { CLOUDBASE_ENV_PROD: 'city-prod-1a2b3c', PUBLIC_ORIGIN: 'https://code.example' }
  await run({ env }, [...release, '--dry-run'])
  expect(ran).toEqual([])
  const told = lines.join('\n')
  for (const one of ['主包：2 个文件', 'packages/office：1 个文件', 'app.js', '1.2.3', 'city-prod-1a2b3c', '修正扫码'])
    expect(told).toContain(one)
})

test('a dry run tells what the upload would be refused for, and refuses nothing itself', async () => {
  await run({ env: {}, uncommitted: () => true }, [...release, '--dry-run'])
  const told = lines.join('\n')
  expect(told).toMatch(/正式运行会被拒绝：工作区有未提交的改动/)
  expect(told).toMatch(/正式运行会被拒绝：请设置 CLOUDBASE_ENV_PROD/)
})

test('a mini-program for a host of our own is built for that host', async () => {
  await run({ env: { ...environment, CLOUDBASE_ENV_PROD: '', HOST_ORIGIN: 'https://code.example/' } })
  expect(built).toEqual([{ HOST_ORIGIN: 'https://code.example', CLOUDBASE_ENV: undefined, PUBLIC_ORIGIN: undefined }])
})

test.each<readonly [string, Partial<UploadWorld>, RegExp]>([
  ['uncommitted work', { uncommitted: () => true }, /未提交/],
  ['a build for another environment', { build: () => fill('city-test-1a2b3c https://code.example') }, /没有 city-prod-1a2b3c/],
  [
    "a build that calls a developer's machine",
    { build: () => fill('city-prod-1a2b3c https://code.example http://127.0.0.1:8080') },
    /会调用 http:\/\/127\.0\.0\.1:8080/,
  ],
  [
    'a package of more than 2 MB',
    {
      build: () => {
        fill('city-prod-1a2b3c https://code.example')
        put('packages/office/big.js', 'x'.repeat(2 * 1024 * 1024))
      },
    },
    /packages\/office 有 2\.00 MB.+big\.js/,
  ],
  ['a build for another domain', { build: () => fill('city-prod-1a2b3c https://other.example') }, /没有 https:\/\/code\.example/],
  [
    'a build that holds a secret',
    { build: () => fill(`city-prod-1a2b3c https://code.example ${environment.MASTER_KEY}`) },
    /含有密钥（app\.js：MASTER_KEY/,
  ],
  ['no domain', { env: { ...environment, PUBLIC_ORIGIN: '' } }, /PUBLIC_ORIGIN/],
  ['no target', { env: { ...environment, CLOUDBASE_ENV_PROD: '' } }, /CLOUDBASE_ENV_PROD/],
  ['two targets', { env: { ...environment, HOST_ORIGIN: 'https://code.example' } }, /都已设置/],
  ["another environment's functions", { env: { ...environment, CLOUDBASE_ENV: 'city-test-1a2b3c' } }, /不是 prod 环境的/],
  ['a host without https', { env: { ...environment, CLOUDBASE_ENV_PROD: '', HOST_ORIGIN: 'http://code.example' } }, /https/],
  ['no app id', { env: { ...environment, WECHAT_APP_ID: 'touristappid' } }, /AppID/],
  ['no key', { env: { ...environment, WECHAT_UPLOAD_KEY: '' } }, /WECHAT_UPLOAD_KEY_FILE/],
  ['a key file that is not there', { env: { ...environment, WECHAT_UPLOAD_KEY: '', WECHAT_UPLOAD_KEY_FILE: '/nowhere/key' } }, /读不到/],
  ['something else for a key', { env: { ...environment, WECHAT_UPLOAD_KEY: 'a password' } }, /不是私钥/],
])('%s is not uploaded to production', async (_, changed, sentence) => {
  expect(await failure(() => run(changed))).toMatch(sentence)
  expect(ran).toEqual([])
})

test.each([
  ['no version', ['--env', 'test', '--desc', 'x'], /1\.2\.3/],
  ['a version that is none', ['--env', 'test', '--desc', 'x', '--version', 'v1.2'], /语义化版本/],
  ['leading zeros', ['--env', 'test', '--desc', 'x', '--version', '1.02.3'], /语义化版本/],
  ['a candidate as production', ['--env', 'prod', '--desc', 'x', '--version', '1.2.3-rc.1'], /预发布/],
  ['no description', ['--env', 'test', '--version', '1.2.3'], /说明/],
  ['a robot that WeChat does not have', ['--env', 'test', '--desc', 'x', '--version', '1.2.3', '--robot', '31'], /1–30/],
])('%s is answered with how to use the command', async (_, args, sentence) => {
  expect(await failure(() => run({}, args))).toMatch(sentence)
})

test('a candidate goes to the test environment, by another robot', async () => {
  await run({}, ['--env', 'test', '--version', '1.2.3-rc.1', '--desc', 'x', '--preview'])
  expect(ran[0]?.args.join(' ')).toMatch(/preview .+--robot 2/)
})
