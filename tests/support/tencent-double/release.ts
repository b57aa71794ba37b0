import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sentenceOf } from '../../../scripts/deploy/fault'
import { parseOptions } from '../../../scripts/deploy/options'
import { deploy, stepNames, type World } from '../../../scripts/deploy/run'
import { doubleKeys, startTencentDouble } from '.'

export const masterKey = 'a key for these tests only, guarding nothing'
export const appSecret = 'a-secret-of-these-tests-only'

/** What a releaser has set. */
export const environment = {
  CLOUDBASE_ENV_TEST: 'city-test-1a2b3c',
  CLOUDBASE_SECRET_ID: doubleKeys.secretId,
  CLOUDBASE_SECRET_KEY: doubleKeys.secretKey,
  MASTER_KEY: masterKey,
  PUBLIC_ORIGIN: 'https://code.example',
  WECHAT_APP_ID: 'wx0000000000000000',
  WECHAT_APP_SECRET: appSecret,
}

/** What somebody at the terminal would read when it goes wrong. */
export const failure = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    return sentenceOf(error) ?? `no sentence: ${error}`
  }
  return 'it went well'
}

/** A small build and an empty environment to deploy it to. */
export const openRelease = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'))
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
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
  const cloud = await startTencentDouble()
  cloud.state.domains.set('code.example', [])
  const lines: string[] = []
  const world = (env: NodeJS.ProcessEnv = environment): World => ({
    env,
    functionsFolder: join(folder, 'functions'),
    webFolder: join(folder, 'web'),
    say: line => lines.push(line),
    question: async () => null,
    origins: cloud.origins,
    pause: async () => undefined,
  })
  return {
    cloud,
    lines,
    put,
    world,
    run: (args = '--env test', env?: NodeJS.ProcessEnv) => deploy(parseOptions(args.split(' '), stepNames), world(env)),
    /** the calls that changed something, of those from the given one on */
    changes: (from = 0) => cloud.calls.slice(from).filter(one => !/^(Describe|List|Get)/.test(one)),
    close: async () => {
      await cloud.stop()
      rmSync(folder, { recursive: true })
    },
  }
}
export type Release = Awaited<ReturnType<typeof openRelease>>
