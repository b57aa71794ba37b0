import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { indexDefinitions } from '../../server/adapters/cloudbase'
import { doubleKeys, startTencentDouble, type TencentDouble } from '../../tests/support/tencent-double'
import { sentenceOf } from './fault'
import { parseOptions } from './options'
import { deploy, stepNames, type World } from './run'

const masterKey = 'a key for these tests only, guarding nothing'
const appSecret = 'a-secret-of-these-tests-only'
let folder: string
let cloud: TencentDouble
let lines: string[]

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'))
  for (const name of ['citizen', 'files', 'jobs', 'print', 'web']) {
    put(`functions/${name}/index.js`, `exports.main=()=>'${name}'`)
    const triggers = name === 'jobs' ? [{ name: 'tick', type: 'timer', config: '0 * * * * * *' }] : undefined
    put(`functions/${name}/config.json`, JSON.stringify({ permissions: { openapi: [] }, triggers }))
  }
  put('functions/print/fonts/a.ttf', 'letters')
  put('web/index.html', '<title>app</title>')
  put('web/js/app.0123abcd.js', 'run()')
  put('web/js/app.0123abcd.js.gz', 'zipped')
  put('web/css/app.0123abcd.css', 'a{}')
  cloud = await startTencentDouble()
  cloud.state.domains.set('code.example', [])
  lines = []
})
afterEach(async () => {
  await cloud.stop()
  rmSync(folder, { recursive: true })
})

const environment = {
  CLOUDBASE_ENV_TEST: 'city-test-1a2b3c',
  CLOUDBASE_SECRET_ID: doubleKeys.secretId,
  CLOUDBASE_SECRET_KEY: doubleKeys.secretKey,
  MASTER_KEY: masterKey,
  PUBLIC_ORIGIN: 'https://code.example',
  WECHAT_APP_ID: 'wx0000000000000000',
  WECHAT_APP_SECRET: appSecret,
}
const world = (env: NodeJS.ProcessEnv = environment): World => ({
  env,
  functionsFolder: join(folder, 'functions'),
  webFolder: join(folder, 'web'),
  say: line => lines.push(line),
  question: async () => null,
  origins: cloud.origins,
  pause: async () => undefined,
})
const run = (args = '--env test', env?: NodeJS.ProcessEnv) => deploy(parseOptions(args.split(' '), stepNames), world(env))
const failure = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    return sentenceOf(error) ?? `no sentence: ${error}`
  }
  return 'it went well'
}

test('an empty environment becomes what the code asks for', async () => {
  await run()
  const { state } = cloud
  const definitions = indexDefinitions()
  expect([...state.collections.keys()].sort()).toEqual(Object.keys(definitions).sort())
  for (const [name, { acl, indexes }] of state.collections) {
    expect(acl).toBe('ADMINONLY')
    expect(indexes.map(one => one.Name)).toEqual(['_id_', ...(definitions[name] ?? []).map(one => one.name)])
  }
  expect(state.collections.get('applications')?.indexes.find(one => one.Name === 'byUnitState')).toEqual({
    Name: 'byUnitState',
    Unique: false,
    Keys: definitions.applications?.find(one => one.name === 'byUnitState')?.fields.map(one => ({ Name: one.name, Direction: '1' })),
  })
  expect(state.storageAcl).toBe('PRIVATE')
  expect([...state.functions.keys()]).toEqual(['citizen', 'files', 'jobs', 'print', 'web'])
  expect(state.functions.get('print')).toMatchObject({
    runtime: 'Nodejs20.19',
    handler: 'index.main',
    memory: 512,
    timeout: 20,
    files: ['config.json', 'fonts/a.ttf', 'index.js'],
    variables: { MASTER_KEY: masterKey, PUBLIC_ORIGIN: 'https://code.example', WECHAT_APP_SECRET: appSecret },
    triggers: [],
  })
  expect(state.functions.get('jobs')).toMatchObject({
    timeout: 60,
    triggers: [{ TriggerName: 'tick', Type: 'timer', TriggerDesc: '0 * * * * * *' }],
  })
  expect([...state.objects.keys()]).toEqual(['app/css/app.0123abcd.css', 'app/js/app.0123abcd.js', 'app/index.html'])
  expect(state.objects.get('app/index.html')?.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
  })
  expect(state.objects.get('app/js/app.0123abcd.js')?.headers['cache-control']).toContain('immutable')
  expect(state.domains.get('code.example')).toEqual([
    expect.objectContaining({ Path: '/app', UpstreamResourceType: 'STATIC_STORE', PathRewrite: { StaticStorePrefix: '/app' } }),
    expect.objectContaining({ Path: '/api/print', UpstreamResourceName: 'print', EnablePathTransmission: true }),
    expect.objectContaining({ Path: '/files', UpstreamResourceName: 'files', EnablePathTransmission: true }),
    expect.objectContaining({ Path: '/', UpstreamResourceName: 'web', EnablePathTransmission: true, EnableAuth: false }),
  ])
})

test('a second run finds nothing to do and changes nothing', async () => {
  await run()
  const before = cloud.calls.length
  expect(await run()).toBe(0)
  expect(cloud.calls.slice(before).filter(one => !/^(Describe|List|Get)/.test(one))).toEqual([])
})

test('what has changed is changed, and nothing else', async () => {
  await run('--env test --only functions,web')
  put('functions/citizen/index.js', "exports.main=()=>'newer'")
  put('web/index.html', '<title>newer</title>')
  const timer = { permissions: { openapi: [] }, triggers: [{ name: 'tick', type: 'timer', config: '0 */5 * * * * *' }] }
  put('functions/jobs/config.json', JSON.stringify(timer))
  const before = cloud.calls.length
  await run('--env test --only functions,web')
  expect(cloud.calls.slice(before).filter(one => !/^(Describe|List|Get)/.test(one))).toEqual([
    ...['UpdateFunctionCode', 'UpdateFunctionConfiguration'],
    ...['UpdateFunctionCode', 'UpdateFunctionConfiguration', 'DeleteTrigger', 'CreateTrigger'],
    'PUT /app/index.html',
  ])
})

test('a run that broke off is taken up where it ended', async () => {
  cloud.refuse('UpdateTable', 'InternalError')
  expect(await failure(run())).toMatch(/^UpdateTable 未成功。.+重新运行同一条命令/)
  expect(cloud.state.functions.size).toBe(0)
  await run()
  expect(cloud.state.collections.get('accounts')?.indexes).toHaveLength(2)
  expect(await run()).toBe(0)
})

test('code whose upload was not finished is uploaded again, though its configuration is as it was', async () => {
  await run('--env test --only functions')
  put('functions/citizen/index.js', "exports.main=()=>'newer'")
  cloud.refuse('UpdateFunctionConfiguration', 'InternalError')
  await failure(run('--env test --only functions'))
  const before = cloud.calls.length
  await run('--env test --only functions')
  expect(cloud.calls.slice(before)).toContain('UpdateFunctionCode')
})

test('values are never told, only whether they are set', async () => {
  await run('--env test --only functions')
  await run('--env test --dry-run')
  const told = lines.join('\n')
  expect(told).toContain('MASTER_KEY 已设置')
  for (const secret of [masterKey, appSecret, doubleKeys.secretKey, doubleKeys.secretId]) expect(told).not.toContain(secret)
})

test("the releaser's own keys are not given to functions", async () => {
  await run('--env test --only functions', { ...environment, WECHAT_UPLOAD_KEY: 'an upload key', LINK_CHECK_FILE: 'a1.txt:b2' })
  const names = Object.keys(cloud.state.functions.get('web')?.variables ?? {}).sort()
  expect(names).toEqual(['LINK_CHECK_FILE', 'MASTER_KEY', 'PUBLIC_ORIGIN', 'WECHAT_APP_ID', 'WECHAT_APP_SECRET'])
})

test('code is deployed without the secrets at hand: what is set online stays', async () => {
  await run('--env test --only functions')
  put('functions/citizen/index.js', "exports.main=()=>'newer'")
  const { MASTER_KEY: _, WECHAT_APP_SECRET: __, WECHAT_APP_ID: ___, ...withoutSecrets } = environment
  await run('--env test --only functions', withoutSecrets)
  expect(cloud.state.functions.get('citizen')?.variables).toMatchObject({ MASTER_KEY: masterKey, WECHAT_APP_SECRET: appSecret })
  expect(lines.join('\n')).toContain('MASTER_KEY 保留线上的值')
})

test('a master key that differs from the one online is refused: printed codes would be lost', async () => {
  await run('--env test --only functions')
  const before = cloud.calls.length
  const said = await failure(
    run('--env test --only functions', { ...environment, MASTER_KEY: 'another key for these tests only, guarding nothing' }),
  )
  expect(said).toContain('MASTER_KEY')
  expect(said).not.toContain('another key')
  expect(cloud.calls.slice(before).filter(one => !/^(Describe|List|Get)/.test(one))).toEqual([])
})

test.each([
  ['no master key', { MASTER_KEY: '' }, /需要 MASTER_KEY/],
  ['a short master key', { MASTER_KEY: 'short' }, /32/],
  ['an origin that is not https', { PUBLIC_ORIGIN: 'http://code.example' }, /PUBLIC_ORIGIN/],
  ['half of the WeChat pair', { WECHAT_APP_SECRET: '' }, /同时设置/],
  ['a link check file that is none', { LINK_CHECK_FILE: 'name.txt' }, /LINK_CHECK_FILE 须写成/],
  ['a message template that would never arrive', { WECHAT_TEMPLATE_RETURNED: 'short' }, /环境变量有误：WECHAT_TEMPLATE_RETURNED/],
  ['no environment id', { CLOUDBASE_ENV_TEST: '' }, /CLOUDBASE_ENV_TEST/],
  ['one id for two environments', { CLOUDBASE_ENV_PROD: 'city-test-1a2b3c' }, /各有自己的/],
  ['no key', { CLOUDBASE_SECRET_KEY: '' }, /CLOUDBASE_SECRET_KEY/],
  ['a wrong key', { CLOUDBASE_SECRET_KEY: 'wrong' }, /密钥不被接受/],
  ['an environment that is not there', { CLOUDBASE_ENV_TEST: 'somewhere-else' }, /没有名为 somewhere-else 的环境/],
])('%s stops before anything is changed, with a sentence', async (_, changed, sentence) => {
  expect(await failure(run('--env test', { ...environment, ...changed }))).toMatch(sentence)
  expect(cloud.calls.filter(one => !/^(Describe|List|Get)/.test(one))).toEqual([])
})

test.each([
  ['a domain that is not bound', () => cloud.state.domains.clear(), /尚未绑定/],
  [
    'hosting that is not switched on',
    () => {
      cloud.state.hosting = false
    },
    /尚未开通/,
  ],
])('%s is told before anything is changed', async (_, spoil, sentence) => {
  spoil()
  expect(await failure(run())).toMatch(sentence)
  expect(cloud.calls.filter(one => !/^(Describe|List|Get)/.test(one))).toEqual([])
})

test('too many calls at once are asked again, a missing right is not', async () => {
  cloud.refuse('CreateTable', 'RequestLimitExceeded', 3)
  await run('--env test --only collections')
  expect(cloud.state.collections.size).toBe(Object.keys(indexDefinitions()).length)
  cloud.refuse('DescribeDatabaseACL', 'UnauthorizedOperation', 1)
  expect(await failure(run('--env test --only collections'))).toMatch(/CAM/)
})

test.each(['functions/citizen/index.js', 'web/js/app.0123abcd.js'])('a secret in %s is not deployed', async file => {
  put(file, `run("${masterKey}")`)
  expect(await failure(run())).toMatch(/含有密钥（.+：MASTER_KEY）/)
  expect(cloud.calls.filter(one => !/^(Describe|List|Get)/.test(one))).toEqual([])
})

test('a dry run asks nobody, needs no key and tells every change', async () => {
  await cloud.stop()
  const planned = await run('--env prod --dry-run', {})
  expect(lines.filter(one => one.startsWith('  ')).length).toBe(planned)
  const told = lines.join('\n')
  for (const name of Object.keys(indexDefinitions())) expect(told).toContain(`创建集合 ${name}（ADMINONLY）`)
  for (const name of ['citizen', 'files', 'jobs', 'print', 'web']) expect(told).toContain(`创建云函数 ${name}`)
  expect(told).toContain('创建索引 codes.byUscc')
  expect(told).toContain('上传 app/index.html')
  expect(told).toContain('启动定时器 jobs.tick（0 * * * * * *）')
  expect(told).toContain('→ 云函数 web（路径透传）')
  expect(told).not.toMatch(/\.map|\.gz/)
  expect(told).toContain('MASTER_KEY 未设置')
})

test('production asks for its name, and takes no other', async () => {
  const prod = { ...environment, CLOUDBASE_ENV_TEST: '', CLOUDBASE_ENV_PROD: 'city-test-1a2b3c' }
  const options = parseOptions(['--env', 'prod', '--only', 'storage'], stepNames)
  const answering = (answer: string | null) => failure(deploy(options, { ...world(prod), question: async () => answer }))
  expect(await answering(null)).toMatch(/--yes/)
  expect(await answering('yes')).toMatch(/未作任何改动/)
  expect(cloud.state.storageAcl).toBe('READONLY')
  await answering('city-test-1a2b3c')
  expect(cloud.state.storageAcl).toBe('PRIVATE')
})

test('strangers in an environment are told of and left alone, indexes too unless it is asked for', async () => {
  await run()
  const stranger = { Name: 'byHand', Unique: false, Keys: [{ Name: 'name', Direction: '1' }] }
  cloud.state.collections.set('notes', { acl: 'PRIVATE', indexes: [] })
  cloud.state.collections.get('codes')?.indexes.push(stranger)
  cloud.state.domains.get('code.example')?.push({ Path: '/other', UpstreamResourceType: 'SCF', UpstreamResourceName: 'other' })
  expect(await run()).toBe(0)
  const told = lines.join('\n')
  for (const name of ['集合 notes', '集合 codes 的索引 byHand', '路由 /other']) expect(told).toContain(name)
  expect(await run('--env test --drop-unknown-indexes')).toBe(1)
  expect(cloud.state.collections.get('codes')?.indexes.map(one => one.Name)).not.toContain('byHand')
})

test('an index that bears a name of ours over other fields stops the run', async () => {
  await run('--env test --only collections')
  cloud.state.collections.get('codes')?.indexes.push({ Name: 'byUscc', Unique: false, Keys: [{ Name: 'uscc', Direction: '1' }] })
  expect(await failure(run('--env test --only indexes'))).toMatch(/codes 的索引 byUscc 与清单不同/)
})

test('a collection that clients may read is closed', async () => {
  cloud.state.collections.set('accounts', { acl: 'READONLY', indexes: [] })
  await run('--env test --only collections')
  expect(cloud.state.collections.get('accounts')?.acl).toBe('ADMINONLY')
})

test('a function of another runtime cannot be changed into ours, and is told of', async () => {
  await run('--env test --only functions')
  const citizen = cloud.state.functions.get('citizen')
  if (citizen) citizen.runtime = 'Nodejs16.13'
  expect(await failure(run('--env test --only functions'))).toMatch(/citizen 现为 Nodejs16\.13/)
})

test.each([
  ['', /请写明环境/],
  ['--env production', /请写明环境/],
  ['--env test --only everything', /没有名为「everything」的步骤/],
  ['--env test --now', /用法/],
])('the command "%s" is answered with how to use it', async (args, sentence) => {
  expect(await failure((async () => parseOptions(args === '' ? [] : args.split(' '), stepNames))())).toMatch(sentence)
})
