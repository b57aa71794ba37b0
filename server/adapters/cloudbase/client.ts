/** The few calls of the SDK's database that this adapter makes, in types: its own declare most of them as anything. */
export interface DocumentReference {
  get(): Promise<{ readonly data: unknown }>
  set(data: object): Promise<unknown>
  update(data: object): Promise<unknown>
  remove(): Promise<unknown>
  field(projection: Readonly<Record<string, true>>): DocumentReference
}

export interface Filtered {
  field(projection: Readonly<Record<string, true>>): Filtered
  orderBy(field: string, direction: 'asc' | 'desc'): Filtered
  limit(rows: number): Filtered
  get(): Promise<{ readonly data: unknown }>
  count(): Promise<{ readonly total?: unknown }>
}

export interface Collection {
  doc(id: string): DocumentReference
  add(data: object): Promise<unknown>
  where(condition: object): Filtered
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

export interface Command {
  and(...conditions: readonly unknown[]): unknown
  gte(value: string): unknown
  gt(value: string): unknown
  lt(value: string): unknown
  inc(by: number): unknown
}

export interface Database {
  collection(name: string): Collection
  startTransaction(): Promise<Transaction>
  readonly command: Command
}

/** The calls of the SDK's file storage that are made. */
export interface CloudFiles {
  getUploadMetadata(options: { readonly cloudPath: string }): Promise<{ readonly data: { readonly fileId: string } }>
  uploadFile(options: { readonly cloudPath: string; readonly fileContent: Buffer }): Promise<{ readonly fileID: string }>
  getTempFileURL(options: {
    readonly fileList: { readonly fileID: string; readonly maxAge: number }[]
  }): Promise<{ readonly fileList: { readonly code: string; readonly tempFileURL: string }[] }>
  deleteFile(options: { readonly fileList: string[] }): Promise<{ readonly fileList: { readonly code: string }[] }>
}

export interface CloudbaseOptions {
  /** the environment's id; absent inside a function: the one that it runs in */
  readonly env?: string
  /** a key of the platform's access management; absent inside a function, which gets its own for each call */
  readonly secretId?: string
  readonly secretKey?: string
  /** where the platform answers; default: its public address when a key is given, else the inner one */
  readonly serviceUrl?: string
  /** put before every collection's name, so that a test can share an environment. Default none */
  readonly prefix?: string
}

/** ms for one call: beyond it something is wrong, and saying so beats hanging */
const patience = 10_000

const outside = ({ env, secretId, secretKey, serviceUrl }: CloudbaseOptions) => {
  // the SDK notices missing keys in a promise that nobody holds, which ends the process
  if (!env || !secretId || !secretKey)
    throw new Error('outside a CloudBase function an environment, a secret id and a secret key are needed')
  // else the SDK looks for the cloud's metadata server twice before each call; with this it would call the inner
  // address without encryption, unless it is given one
  process.env.TENCENTCLOUD ??= 'true'
  return { env, secretId, secretKey, serviceUrl: serviceUrl ?? `https://${env}.tcb-api.tencentcloudapi.com/admin` }
}

/** The SDK's entry for one environment. */
const connect = (options: CloudbaseOptions) => {
  // only when it is needed: the SDK takes about 150 ms to load, and a function that answers from memory never pays them
  const sdk: typeof import('@cloudbase/node-sdk') = require('@cloudbase/node-sdk')
  const inside = process.env.TENCENTCLOUD_RUNENV === 'SCF' && options.secretId === undefined
  const where = inside ? { env: options.env ?? sdk.SYMBOL_CURRENT_ENV } : outside(options)
  return sdk.init({ ...where, timeout: patience })
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The database, connected at the first use and then kept. */
export const lazily = (options: CloudbaseOptions): (() => Database) => once(() => connect(options).database() as unknown as Database)

/** The file storage of the same environment, likewise. */
export const lazyFiles = (options: CloudbaseOptions): (() => CloudFiles) => once(() => connect(options))
