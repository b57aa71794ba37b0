import { city } from '../../../city'
import { type CloudbaseOptions, CloudbaseStore } from '../../adapters/cloudbase'
import { CloudStorage, cloudBlobs, incomingPictures } from '../../adapters/cloudbase-files'
import { createCodeImages } from '../../adapters/code-image'
import { createIds } from '../../adapters/ids'
import { createSecrets } from '../../adapters/secrets'
import { createWeChat } from '../../adapters/wechat'
import { TemplateError, templatesOf } from '../../adapters/wechat/templates'
import { VersionError, versionOf } from '../../adapters/wechat/version'
import type { Picture } from '../../ports/incoming'
import type { PosterRenderer } from '../../ports/poster'
import type { Services } from '../../ports/services'
import { reportWeChat } from '../report-wechat'

/** A variable of the function's environment is missing or wrong; its value is never repeated. */
export class Misconfigured extends Error {
  override readonly name = 'Misconfigured'
}

type Environment = Readonly<Record<string, string | undefined>>

const loopback = /^http:\/\/127\.0\.0\.1:\d{1,5}(?:\/[0-9a-z]*)?$/

/** A stand-in on this machine, for tests: elsewhere keys would be told to strangers. */
const standIn = (env: Environment, name: string): string | undefined => {
  const url = env[name]
  if (url && !loopback.test(url)) throw new Misconfigured(`${name} is for a stand-in on this machine only: remove it`)
  return url || undefined
}

const masterKeyOf = ({ MASTER_KEY: key = '' }: Environment): string => {
  if (key.length < 32) throw new Misconfigured('MASTER_KEY is not set, or shorter than 32 characters')
  // what guards nothing on a laptop must guard nothing here
  if (key.startsWith('demonstration')) throw new Misconfigured('MASTER_KEY is the key of the demonstration')
  return key
}

const publicOriginOf = ({ PUBLIC_ORIGIN = '' }: Environment): string => {
  const origin = PUBLIC_ORIGIN.replace(/\/$/, '')
  if (!/^https:\/\/[^/\s]+$/.test(origin)) throw new Misconfigured('PUBLIC_ORIGIN is not set, or no https origin')
  return origin
}

/** Inside a function all four are absent: it then uses the environment that it runs in. */
const accessOf = (env: Environment): CloudbaseOptions => ({
  env: env.CLOUDBASE_ENV || undefined,
  secretId: env.CLOUDBASE_SECRET_ID || undefined,
  secretKey: env.CLOUDBASE_SECRET_KEY || undefined,
  serviceUrl: standIn(env, 'CLOUDBASE_SERVICE_URL'),
})

/** What an adapter says of its own variables, said to whoever reads the function's log. */
const spoken = <T>(read: () => T): T => {
  try {
    return read()
  } catch (fault) {
    throw fault instanceof TemplateError || fault instanceof VersionError ? new Misconfigured(fault.message) : fault
  }
}

/** Instances that may ask WeChat at the same time: nobody counts them, and together they must stay within the app id's quotas. */
const instances = 16

const weChatOf = (env: Environment, clock: () => number): Pick<Services, 'wechat'> => {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret } = env
  if (!appId && !appSecret) return {}
  if (!appId || !appSecret) throw new Misconfigured('WECHAT_APP_ID and WECHAT_APP_SECRET belong together: set both or neither')
  const origin = standIn(env, 'WECHAT_ORIGIN')
  return {
    wechat: createWeChat(
      { appId, appSecret, tell: reportWeChat, processes: instances, ...(origin ? { origin } : {}), ...spoken(() => versionOf(env)) },
      clock,
    ),
  }
}

const messagesOf = (env: Environment): Pick<Services, 'messages'> => spoken(() => templatesOf(env))

const absent = (what: string) => async (): Promise<never> => {
  throw new Error(`this function has no ${what}`)
}

const noPosters: PosterRenderer = { product: absent('type to set'), vehicle: absent('type to set'), signedCopy: absent('type to set') }

/** What one function has and the others do without. */
export interface Parts {
  /** with its fonts and its writer of PDF, 21 MB: in `print` alone */
  readonly posters?: PosterRenderer
  /** re-encodes a picture, with native code of 19 MB: in `files` alone */
  readonly normalise?: (bytes: Buffer) => Promise<Picture | null>
}

/** Puts the adapters together: the composition root of a CloudBase function. Nothing is asked of the platform here. */
export const openServices = (env: Environment, { posters = noPosters, normalise }: Parts = {}): Services => {
  const clock = () => Date.now()
  const secrets = createSecrets(masterKeyOf(env), city.code)
  const publicOrigin = publicOriginOf(env)
  const access = accessOf(env)
  const storage = new CloudStorage(access)
  return {
    secrets,
    publicOrigin,
    store: new CloudbaseStore(access),
    clock,
    ids: createIds(clock),
    blobs: cloudBlobs(storage),
    ...(normalise ? { incoming: incomingPictures(storage, normalise) } : {}),
    codeImages: createCodeImages(),
    posters,
    ...weChatOf(env, clock),
    callersAreNamed: true,
    ...messagesOf(env),
    demo: false,
  }
}

/** The services of this instance, put together at its first call and kept; what was missing is looked for again at the next. */
export const servicesOnce = (parts?: Parts): (() => Services) => {
  let services: Services | undefined
  return () => {
    services ??= openServices(process.env, parts)
    return services
  }
}
