/** How a Node host runs, read from the environment once, at the start. */
export interface HostConfig {
  readonly mode: 'demo' | 'production'
  readonly address: string
  readonly port: number
  readonly dataFolder: string
  readonly publicOrigin: string
  readonly masterKey: string
  /** the web app's files; absent: only the API and the plain link's page */
  readonly webRoot: string
  /** addresses of reverse proxies whose X-Forwarded-For is believed */
  readonly trustProxy: boolean
  /** scan answers kept ready in memory */
  readonly readyAnswers: number
}

/** What is missing or wrong, in words for the person at the terminal. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const demoKey = 'demonstration only: this key guards nothing and is public'

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new ConfigError('PORT 须为 0–65535 的整数')
  return port
}

/** The demonstration listens on loopback alone and needs nothing. */
export const demoConfig = (env: NodeJS.ProcessEnv): HostConfig => {
  const port = portOf(env.PORT)
  return {
    mode: 'demo',
    address: '127.0.0.1',
    port,
    dataFolder: env.DATA_DIR ?? '.data/demo',
    publicOrigin: env.PUBLIC_ORIGIN ?? `http://127.0.0.1:${port}`,
    masterKey: demoKey,
    webRoot: 'dist/h5',
    trustProxy: false,
    readyAnswers: 20_000,
  }
}

/** Production refuses to start without its secrets, and with the demonstration's. */
export const productionConfig = (env: NodeJS.ProcessEnv): HostConfig => {
  const masterKey = env.MASTER_KEY ?? ''
  if (masterKey.length < 32)
    throw new ConfigError('缺少 MASTER_KEY：请设置不少于 32 个字符的随机密钥（例如 openssl rand -base64 48），并妥善备份')
  if (masterKey === demoKey) throw new ConfigError('MASTER_KEY 是演示密钥，不能用于正式环境')
  const publicOrigin = (env.PUBLIC_ORIGIN ?? '').replace(/\/$/, '')
  if (!/^https:\/\/[^/\s]+$/.test(publicOrigin))
    throw new ConfigError('缺少 PUBLIC_ORIGIN：请设置对外网址，例如 https://cxm.example.gov.cn（须为 https，二维码将印上它）')
  if (env.DEMO !== undefined) throw new ConfigError('正式环境不提供演示登录：请去掉 DEMO 变量')
  return {
    mode: 'production',
    address: env.ADDRESS ?? '127.0.0.1',
    port: portOf(env.PORT),
    dataFolder: env.DATA_DIR ?? '.data/production',
    publicOrigin,
    masterKey,
    webRoot: 'dist/h5',
    trustProxy: env.TRUST_PROXY === '1',
    readyAnswers: Number(env.READY_ANSWERS ?? 20_000),
  }
}
