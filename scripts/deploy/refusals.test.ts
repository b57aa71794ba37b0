import { environment, failure, masterKey, openRelease, type Release } from '../../tests/support/tencent-double/release'
import { parseOptions } from './options'
import { deploy, stepNames } from './run'

let release: Release
beforeEach(async () => {
  release = await openRelease()
})
afterEach(() => release.close())

test('a master key that differs from the one online is refused: printed codes would be lost', async () => {
  await release.run('--env test --only functions')
  const before = release.cloud.calls.length
  const said = await failure(
    release.run('--env test --only functions', { ...environment, MASTER_KEY: 'another key for these tests only, guarding nothing' }),
  )
  expect(said).toContain('MASTER_KEY')
  expect(said).not.toContain('another key')
  expect(release.changes(before)).toEqual([])
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
  expect(await failure(release.run('--env test', { ...environment, ...changed }))).toMatch(sentence)
  expect(release.changes()).toEqual([])
})

test.each([
  ['a domain that is not bound', () => release.cloud.state.domains.clear(), /尚未绑定/],
  [
    'hosting that is not switched on',
    () => {
      release.cloud.state.hosting = false
    },
    /尚未开通/,
  ],
])('%s is told before anything is changed', async (_, spoil, sentence) => {
  spoil()
  expect(await failure(release.run())).toMatch(sentence)
  expect(release.changes()).toEqual([])
})

test.each(['functions/citizen/index.js', 'web/js/app.0123abcd.js'])('a secret in %s is not deployed', async file => {
  release.put(file, `run("${masterKey}")`)
  expect(await failure(release.run())).toMatch(/含有密钥（.+：MASTER_KEY）/)
  expect(release.changes()).toEqual([])
})

test('production asks for its name, and takes no other', async () => {
  const prod = { ...environment, CLOUDBASE_ENV_TEST: '', CLOUDBASE_ENV_PROD: 'city-test-1a2b3c' }
  const options = parseOptions(['--env', 'prod', '--only', 'storage'], stepNames)
  const answering = (answer: string | null) => failure(deploy(options, { ...release.world(prod), question: async () => answer }))
  expect(await answering(null)).toMatch(/--yes/)
  expect(await answering('yes')).toMatch(/未作任何改动/)
  expect(release.cloud.state.storageAcl).toBe('READONLY')
  await answering('city-test-1a2b3c')
  expect(release.cloud.state.storageAcl).toBe('PRIVATE')
})

test('a storage that is closed to the mini-program as well is opened to who sends a photograph', async () => {
  release.cloud.state.storageAcl = 'ADMINONLY'
  await release.run('--env test --only storage')
  expect(release.cloud.state.storageAcl).toBe('PRIVATE')
})

test('an index that bears a name of ours over other fields stops the run', async () => {
  await release.run('--env test --only collections')
  release.cloud.state.collections.get('codes')?.indexes.push({ Name: 'byUscc', Unique: false, Keys: [{ Name: 'uscc', Direction: '1' }] })
  expect(await failure(release.run('--env test --only indexes'))).toMatch(/codes 的索引 byUscc 与清单不同/)
})

test('a function of another runtime cannot be changed into ours, and is told of', async () => {
  await release.run('--env test --only functions')
  const citizen = release.cloud.state.functions.get('citizen')
  if (citizen) citizen.runtime = 'Nodejs16.13'
  expect(await failure(release.run('--env test --only functions'))).toMatch(/citizen 现为 Nodejs16\.13/)
})

test.each([
  ['', /请写明环境/],
  ['--env production', /请写明环境/],
  ['--env test --only everything', /没有名为「everything」的步骤/],
  ['--env test --now', /用法/],
])('the command "%s" is answered with how to use it', async (args, sentence) => {
  expect(await failure((async () => parseOptions(args === '' ? [] : args.split(' '), stepNames))())).toMatch(sentence)
})
