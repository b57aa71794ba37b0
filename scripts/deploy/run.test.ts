import { indexDefinitions } from '../../server/adapters/cloudbase'
import { doubleKeys } from '../../tests/support/tencent-double'
import { appSecret, environment, failure, masterKey, openRelease, type Release } from '../../tests/support/tencent-double/release'

let release: Release
beforeEach(async () => {
  release = await openRelease()
})
afterEach(() => release.close())

test('an empty environment becomes what the code asks for', async () => {
  await release.run()
  const { state } = release.cloud
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
  await release.run()
  const before = release.cloud.calls.length
  expect(await release.run()).toBe(0)
  expect(release.changes(before)).toEqual([])
})

test('what has changed is changed, and nothing else', async () => {
  await release.run('--env test --only functions,web')
  release.put('functions/citizen/index.js', "exports.main=()=>'newer'")
  release.put('web/index.html', '<title>newer</title>')
  const timer = { permissions: { openapi: [] }, triggers: [{ name: 'tick', type: 'timer', config: '0 */5 * * * * *' }] }
  release.put('functions/jobs/config.json', JSON.stringify(timer))
  const before = release.cloud.calls.length
  await release.run('--env test --only functions,web')
  expect(release.changes(before)).toEqual([
    ...['UpdateFunctionCode', 'UpdateFunctionConfiguration'],
    ...['UpdateFunctionCode', 'UpdateFunctionConfiguration', 'DeleteTrigger', 'CreateTrigger'],
    'PUT /app/index.html',
  ])
})

test('a run that broke off is taken up where it ended', async () => {
  release.cloud.refuse('UpdateTable', 'InternalError')
  expect(await failure(release.run())).toMatch(/^UpdateTable 未成功。.+重新运行同一条命令/)
  expect(release.cloud.state.functions.size).toBe(0)
  await release.run()
  expect(release.cloud.state.collections.get('accounts')?.indexes).toHaveLength(2)
  expect(await release.run()).toBe(0)
})

test('code whose upload was not finished is uploaded again, though its configuration is as it was', async () => {
  await release.run('--env test --only functions')
  release.put('functions/citizen/index.js', "exports.main=()=>'newer'")
  release.cloud.refuse('UpdateFunctionConfiguration', 'InternalError')
  await failure(release.run('--env test --only functions'))
  const before = release.cloud.calls.length
  await release.run('--env test --only functions')
  expect(release.cloud.calls.slice(before)).toContain('UpdateFunctionCode')
})

test('values are never told, only whether they are set', async () => {
  await release.run('--env test --only functions')
  await release.run('--env test --dry-run')
  const told = release.lines.join('\n')
  expect(told).toContain('MASTER_KEY 已设置')
  for (const secret of [masterKey, appSecret, doubleKeys.secretKey, doubleKeys.secretId]) expect(told).not.toContain(secret)
})

test("the releaser's own keys are not given to functions", async () => {
  await release.run('--env test --only functions', { ...environment, WECHAT_UPLOAD_KEY: 'an upload key', LINK_CHECK_FILE: 'a1.txt:b2' })
  const names = Object.keys(release.cloud.state.functions.get('web')?.variables ?? {}).sort()
  expect(names).toEqual(['LINK_CHECK_FILE', 'MASTER_KEY', 'PUBLIC_ORIGIN', 'WECHAT_APP_ID', 'WECHAT_APP_SECRET'])
})

test('code is deployed without the secrets at hand: what is set online stays', async () => {
  await release.run('--env test --only functions')
  release.put('functions/citizen/index.js', "exports.main=()=>'newer'")
  const { MASTER_KEY: _, WECHAT_APP_SECRET: __, WECHAT_APP_ID: ___, ...withoutSecrets } = environment
  await release.run('--env test --only functions', withoutSecrets)
  expect(release.cloud.state.functions.get('citizen')?.variables).toMatchObject({ MASTER_KEY: masterKey, WECHAT_APP_SECRET: appSecret })
  expect(release.lines.join('\n')).toContain('MASTER_KEY 保留线上的值')
})

test('too many calls at once are asked again, a missing right is not', async () => {
  release.cloud.refuse('CreateTable', 'RequestLimitExceeded', 3)
  await release.run('--env test --only collections')
  expect(release.cloud.state.collections.size).toBe(Object.keys(indexDefinitions()).length)
  release.cloud.refuse('DescribeDatabaseACL', 'UnauthorizedOperation', 1)
  expect(await failure(release.run('--env test --only collections'))).toMatch(/CAM/)
})

test('a dry run asks nobody, needs no key and tells every change', async () => {
  await release.cloud.stop()
  const planned = await release.run('--env prod --dry-run', {})
  expect(release.lines.filter(one => one.startsWith('  ')).length).toBe(planned)
  const told = release.lines.join('\n')
  for (const name of Object.keys(indexDefinitions())) expect(told).toContain(`创建集合 ${name}（ADMINONLY）`)
  for (const name of ['citizen', 'files', 'jobs', 'print', 'web']) expect(told).toContain(`创建云函数 ${name}`)
  expect(told).toContain('创建索引 codes.byUscc')
  expect(told).toContain('上传 app/index.html')
  expect(told).toContain('启动定时器 jobs.tick（0 * * * * * *）')
  expect(told).toContain('→ 云函数 web（路径透传）')
  expect(told).not.toMatch(/\.map|\.gz/)
  expect(told).toContain('MASTER_KEY 未设置')
})

test('strangers in an environment are told of and left alone, indexes too unless it is asked for', async () => {
  await release.run()
  const stranger = { Name: 'byHand', Unique: false, Keys: [{ Name: 'name', Direction: '1' }] }
  release.cloud.state.collections.set('notes', { acl: 'PRIVATE', indexes: [] })
  release.cloud.state.collections.get('codes')?.indexes.push(stranger)
  release.cloud.state.domains.get('code.example')?.push({ Path: '/other', UpstreamResourceType: 'SCF', UpstreamResourceName: 'other' })
  expect(await release.run()).toBe(0)
  const told = release.lines.join('\n')
  for (const name of ['集合 notes', '集合 codes 的索引 byHand', '路由 /other']) expect(told).toContain(name)
  expect(await release.run('--env test --drop-unknown-indexes')).toBe(1)
  expect(release.cloud.state.collections.get('codes')?.indexes.map(one => one.Name)).not.toContain('byHand')
})

test('a collection that clients may read is closed', async () => {
  release.cloud.state.collections.set('accounts', { acl: 'READONLY', indexes: [] })
  await release.run('--env test --only collections')
  expect(release.cloud.state.collections.get('accounts')?.acl).toBe('ADMINONLY')
})
