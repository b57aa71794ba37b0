import { CloudbaseStore } from '../server/adapters/cloudbase'
import { ConfigError } from '../server/hosts/local/config'

const loopback = /^http:\/\/127\.0\.0\.1:\d{1,5}(?:\/[0-9a-z]*)?$/

/** The store of the CloudBase environment that CLOUDBASE_ENV names, from outside of it; undefined where none is named. */
export const openCloudEnvironment = (env: NodeJS.ProcessEnv): CloudbaseStore | undefined => {
  const { CLOUDBASE_ENV: name, CLOUDBASE_SECRET_ID: secretId, CLOUDBASE_SECRET_KEY: secretKey, CLOUDBASE_SERVICE_URL: serviceUrl } = env
  if (!name) return undefined
  if (env.DATABASE_URL) throw new ConfigError('CLOUDBASE_ENV 与 DATABASE_URL 只能设一个：请去掉不用的那个')
  if (!/^[a-z0-9][a-z0-9-]{2,63}$/.test(name)) throw new ConfigError('CLOUDBASE_ENV 须为云开发的环境 ID，例如 city-1a2b3c')
  if (!secretId || !secretKey) throw new ConfigError('缺少 CLOUDBASE_SECRET_ID 或 CLOUDBASE_SECRET_KEY：请设置云 API 密钥')
  // elsewhere the key would be told to strangers
  if (serviceUrl && !loopback.test(serviceUrl)) throw new ConfigError('CLOUDBASE_SERVICE_URL 只用于本机测试，正式环境请勿设置')
  return new CloudbaseStore({ env: name, secretId, secretKey, ...(serviceUrl ? { serviceUrl } : {}) })
}

const sentences: Readonly<Record<string, string>> = {
  SIGN_PARAM_INVALID: '云 API 密钥不对：请检查 CLOUDBASE_SECRET_ID 与 CLOUDBASE_SECRET_KEY，以及本机时间',
  INVALID_ENV: '没有这个环境，或密钥不属于它：请检查 CLOUDBASE_ENV',
  DATABASE_COLLECTION_NOT_EXIST: '该环境的集合尚未建立：请先运行 npm run deploy:cloudbase',
  ENOTFOUND: '连不上云开发：请检查网络与 CLOUDBASE_ENV',
  ECONNREFUSED: '连不上云开发：请检查网络',
  ETIMEDOUT: '连不上云开发：请检查网络',
  EAI_AGAIN: '连不上云开发：请检查网络',
}

/** Why the environment did not do it, where the person at the terminal can mend it. */
export const whyNotInCloud = (error: Error): string | null => {
  const { code = '' } = error as { readonly code?: unknown }
  return typeof code === 'string' ? (sentences[code] ?? null) : null
}
