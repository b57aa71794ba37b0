import { handOver } from '../realm'
import type { Options } from './answer'
import type { World } from './world'

/** The platform behind a phone: its functions, its storage, and whose phone it is. */
export interface Cloud {
  readonly env: string
  /** what a function answers to this phone's person; null: no function bears that name */
  call(name: string, event: unknown): Promise<unknown> | null
  /** puts a file into the storage as this phone's person; its id */
  upload(path: string, bytes: Uint8Array): string
  /** what goes wrong with a call, when something does */
  fault?: (name: string, event: unknown) => CloudFault | undefined
}

/** `before` and `after`: lost on its way there or back; a code: what the platform says instead of calling the function. */
export type CloudFault = 'before' | 'after' | { readonly errCode: number; readonly errMsg: string }

const mostData = 100 * 1024
const mostReply = 1024 * 1024

class CloudError extends Error {
  constructor(
    readonly errCode: number,
    message: string,
  ) {
    super(message)
  }
}

const lost = () => new CloudError(-1, 'request:fail')

const invoke = async (world: World, cloud: Cloud, { name, data }: Options): Promise<unknown> => {
  const text = JSON.stringify(data)
  if (Buffer.byteLength(text) > mostData) throw new CloudError(-501007, 'data exceed max size')
  const event = JSON.parse(text) as unknown
  const fault = cloud.fault?.(String(name), event)
  if (!world.phone.host || fault === 'before') throw lost()
  if (typeof fault === 'object') throw new CloudError(fault.errCode, fault.errMsg)
  const answer = cloud.call(String(name), event)
  if (answer === null) throw new CloudError(-501000, `FunctionName parameter could not be found: ${String(name)}`)
  const reply = JSON.stringify(await answer)
  if (fault === 'after') throw lost()
  if (Buffer.byteLength(reply) > mostReply) throw new CloudError(-501001, 'reply exceed max size')
  return { result: JSON.parse(reply), requestID: 'double' }
}

const store = (world: World, cloud: Cloud, { cloudPath, filePath }: Options): unknown => {
  if (!world.phone.host) throw new CloudError(-1, 'uploadFile:fail request:fail')
  const fault = cloud.fault?.('uploadFile', cloudPath)
  if (typeof fault === 'object') throw new CloudError(fault.errCode, fault.errMsg)
  if (fault !== undefined) throw lost()
  const bytes = world.phone.files.get(String(filePath))
  if (!bytes) throw new CloudError(-1, `file doesn't exist: ${String(filePath)}`)
  if (!/^[0-9A-Za-z_.-]+(?:\/[0-9A-Za-z_.-]+)*$/.test(String(cloudPath))) throw new CloudError(-401002, 'cloudPath is not accepted')
  return { fileID: cloud.upload(String(cloudPath), bytes), statusCode: 200 }
}

/**
 * The double of `wx.cloud`, by the documented rules: initialised once with its environment, at most 100 KB there and 1 MB back, functions
 * by their names. It is asked for promises, as the app does; what it does not play is a problem.
 */
export const cloudApis = (world: World, cloud: Cloud): Record<string, unknown> => {
  let env: unknown
  const asking = (api: 'callFunction' | 'cloud.uploadFile', work: (options: Options) => unknown) => async (options: Options) => {
    if (env === undefined) world.problems.note('wx.cloud', `${api} before init`)
    if (options.success || options.fail || options.complete) world.problems.note('wx.cloud', `${api} with callbacks is not played`)
    const { action } = (options.data ?? {}) as { readonly action?: unknown }
    const url = api === 'callFunction' ? `${String(options.name)}/${String(action)}` : String(options.cloudPath)
    world.requests.push({ api, url, data: JSON.parse(JSON.stringify(options.data ?? null)) })
    world.open += 1
    try {
      if (env !== cloud.env) throw new CloudError(-501000, '[100003] env not exists')
      return handOver(world.realm, { ...((await work(options)) as object), errMsg: `${api}:ok` })
    } catch (fault) {
      if (!(fault instanceof CloudError)) throw fault
      const { errCode, message } = fault
      throw handOver(world.realm, { errCode, errMsg: `cloud.${api}:fail Error: errCode: ${errCode} | errMsg: ${message}` })
    } finally {
      world.open -= 1
    }
  }
  const played: Record<string, unknown> = {
    init: (options: Options) => {
      if (env !== undefined) world.problems.note('wx.cloud', 'init a second time')
      if (options.traceUser !== false) world.problems.note('wx.cloud', 'whoever comes is written into a list of users')
      env = options.env
    },
    callFunction: asking('callFunction', options => invoke(world, cloud, options)),
    uploadFile: asking('cloud.uploadFile', options => store(world, cloud, options)),
  }
  return new Proxy(played, {
    get: (held, name) => {
      if (typeof name === 'string' && !(name in held)) world.problems.note('wx.cloud', `wx.cloud.${name} is not played by the double`)
      return held[name as string]
    },
  })
}
