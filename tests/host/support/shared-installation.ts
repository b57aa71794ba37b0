import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildHost } from '../../../scripts/build-host'
import { type RunningPostgres, startPostgres } from '../../support/postgres'
import { type SpawnedHost, spawnHost } from '../../support/spawned-host'
import { doubleApp, startWeChatDouble, type WeChatDouble } from '../../support/wechat-double'

export let postgres: RunningPostgres
export let wechat: WeChatDouble
/** of each host process of this installation */
export let environment: Record<string, string>

const folder = mkdtempSync(join(tmpdir(), 'shared-'))

/** One more host process of the installation. */
export const startHost = (): Promise<SpawnedHost> => spawnHost(join(folder, 'host.cjs'), [], environment)

/** One PostgreSQL, one double of WeChat and the bundled host for the tests of a file; two processes are said to share it. */
export const withSharedInstallation = (extra: Readonly<Record<string, string>> = {}): void => {
  beforeAll(async () => {
    const [database, double] = await Promise.all([startPostgres(), startWeChatDouble(), buildHost(join(folder, 'host.cjs'))])
    postgres = database
    wechat = double
    environment = {
      MASTER_KEY: 'a key of this test only, nothing is guarded by it',
      PUBLIC_ORIGIN: 'https://code.example',
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: postgres.url,
      PROCESSES: '2',
      WECHAT_APP_ID: doubleApp.appId,
      WECHAT_APP_SECRET: doubleApp.appSecret,
      WECHAT_ORIGIN: wechat.origin,
      ...extra,
    }
  }, 60_000)
  afterAll(async () => {
    await Promise.all([postgres.stop(), wechat.stop()])
    rmSync(folder, { recursive: true, force: true })
  })
}
