import { isIP } from 'node:net'
import type { WeChatOptions } from '../../adapters/wechat/ask'
import { TemplateError, templatesOf } from '../../adapters/wechat/templates'
import { VersionError, versionOf } from '../../adapters/wechat/version'
import type { MessageTemplates } from '../../ports/messages'
import { type LinkCheck, LinkCheckError, linkChecksOf } from './link-check'

/** How a Node host runs, read from the environment once, at the start. */
export interface HostConfig {
  readonly mode: 'demo' | 'production'
  readonly address: string
  readonly port: number
  readonly dataFolder: string
  /** postgres://…; absent: a file in the data folder */
  readonly databaseUrl?: string
  readonly publicOrigin: string
  /** absent: no sign-in and no messages through WeChat */
  readonly wechat?: Pick<WeChatOptions, 'appId' | 'appSecret' | 'origin' | 'version'>
  /** absent: nobody is written to in WeChat */
  readonly messages?: MessageTemplates
  /** absent: WeChat is not shown who owns the domain */
  readonly linkChecks?: readonly LinkCheck[]
  readonly masterKey: string
  /** the web app's files; absent: only the API and the plain link's page */
  readonly webRoot: string
  /** the program that opens workbooks, where it does not lie beside the host's own */
  readonly workbookReader?: string
  /** addresses of the reverse proxies whose X-Forwarded-For is believed: whoever else sends one has written it themselves */
  readonly proxies: readonly string[]
  /** host processes of this installation, on all machines: each allows its share of what an address may guess */
  readonly processes: number
  /** scan answers kept ready in memory */
  readonly readyAnswers: number
}

/** What is missing or wrong, in words for the person at the terminal. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const demoKey = 'demonstration only: this key guards nothing and is public'

/** A whole number of the environment; a variable that is empty is one that is not set. */
const wholeNumber = (env: NodeJS.ProcessEnv, name: string, otherwise: number, most: number): number => {
  const text = env[name] || String(otherwise)
  if (!/^\d{1,9}$/.test(text) || Number(text) > most) throw new ConfigError(`${name} 须为 0–${most} 的整数`)
  return Number(text)
}

/** Addresses, ranges or `loopback`, separated by commas. */
const proxiesOf = (text: string): string[] => {
  const proxies = text.split(',').flatMap(part => part.trim() || [])
  const isRange = (one: string) => /^[^/]+(\/\d{1,3})?$/.test(one) && isIP(one.split('/')[0] ?? '') !== 0
  if (!proxies.every(one => one === 'loopback' || isRange(one)))
    throw new ConfigError('TRUST_PROXY 须为反向代理的地址，例如 loopback 或 10.0.0.5，多个用逗号分隔')
  return proxies
}

/** postgres://… or nothing; its password is never part of a sentence. */
const databaseOf = (text: string | undefined): { readonly databaseUrl?: string } => {
  if (!text) return {}
  if (!/^postgres(ql)?:\/\/[^\s]+$/.test(text)) throw new ConfigError('DATABASE_URL 须为 postgres:// 开头的连接地址')
  return { databaseUrl: text }
}

/** What an adapter says of its own variables, said to the person at the terminal. */
const spoken = <T>(read: () => T): T => {
  try {
    return read()
  } catch (fault) {
    const known = fault instanceof TemplateError || fault instanceof VersionError || fault instanceof LinkCheckError
    throw known ? new ConfigError(fault.message) : fault
  }
}

/** Both or neither. The origin is for a stand-in on this machine: elsewhere the secret would be told to strangers. */
const weChatOf = (env: NodeJS.ProcessEnv): Pick<HostConfig, 'wechat'> => {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret, WECHAT_ORIGIN: origin } = env
  if (!appId && !appSecret) return {}
  if (!appId || !appSecret) throw new ConfigError('WECHAT_APP_ID 与 WECHAT_APP_SECRET 须同时设置，或都不设置')
  if (origin && !/^http:\/\/127\.0\.0\.1:\d+$/.test(origin)) throw new ConfigError('WECHAT_ORIGIN 只用于本机测试，正式环境请勿设置')
  return { wechat: { appId, appSecret, ...(origin ? { origin } : {}), ...spoken(() => versionOf(env)) } }
}

const messagesOf = (env: NodeJS.ProcessEnv): Pick<HostConfig, 'messages'> => spoken(() => templatesOf(env))

/** Several processes need a store that tells each of them what the others have changed within moments. */
const processesOf = (env: NodeJS.ProcessEnv): number => {
  const processes = wholeNumber(env, 'PROCESSES', 1, 64)
  if (processes < 1) throw new ConfigError('PROCESSES 须为 1–64 的整数')
  if (processes > 1 && !env.DATABASE_URL) throw new ConfigError('多个进程须共用 PostgreSQL：请设置 DATABASE_URL，或去掉 PROCESSES')
  return processes
}

/** The demonstration listens on loopback alone and needs nothing. */
export const demoConfig = (env: NodeJS.ProcessEnv): HostConfig => {
  const port = wholeNumber(env, 'PORT', 8080, 65_535)
  return {
    mode: 'demo',
    address: '127.0.0.1',
    port,
    dataFolder: env.DATA_DIR || '.data/demo',
    publicOrigin: env.PUBLIC_ORIGIN || `http://127.0.0.1:${port}`,
    masterKey: demoKey,
    webRoot: 'dist/h5',
    proxies: [],
    processes: 1,
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
    address: env.ADDRESS || '127.0.0.1',
    port: wholeNumber(env, 'PORT', 8080, 65_535),
    dataFolder: env.DATA_DIR || '.data/production',
    ...databaseOf(env.DATABASE_URL),
    publicOrigin,
    ...weChatOf(env),
    ...messagesOf(env),
    linkChecks: spoken(() => linkChecksOf(env.LINK_CHECK_FILE)),
    masterKey,
    webRoot: 'dist/h5',
    proxies: proxiesOf(env.TRUST_PROXY ?? ''),
    processes: processesOf(env),
    readyAnswers: wholeNumber(env, 'READY_ANSWERS', 20_000, 1_000_000),
  }
}
