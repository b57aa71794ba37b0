import type { CodeImages } from './code-renderer'
import type { Incoming } from './incoming'
import type { MessageTemplates } from './messages'
import type { PosterRenderer } from './poster'
import type { Store } from './store'
import type { TablePrinter } from './table-printer'
import type { WeChat } from './wechat'
import type { Workbooks } from './workbook'

/** Epoch milliseconds. */
export type Clock = () => number

export interface Ids {
  /** unique, sortable by time, 26 symbols of Crockford base32 */
  next(): string
  /** cryptographically random bytes */
  random(bytes: number): Uint8Array
}

/** Keys of the environment behind functions: no use case ever holds a key. */
export interface Secrets {
  /** the 32 symbols of a token, and back: null for anything that this city did not make */
  symbolsOf(token: string): string
  tokenOf(symbols: string): string | null
  /** keyed hash, hex: for what must be found again but not read (invitation codes, phones, session ids) */
  keyedHash(purpose: string, text: string): string
  /** AES-256-GCM: for what must be read again by the server alone */
  seal(text: string): string
  unseal(sealed: string): string
  /** the same for the bytes of a file; null for what was not sealed here, or has changed since */
  sealBytes(bytes: Uint8Array): Uint8Array
  unsealBytes(sealed: Uint8Array): Uint8Array | null
}

/** Bytes of uploaded files, by id. */
export interface Blobs {
  put(id: string, bytes: Uint8Array): Promise<void>
  get(id: string): Promise<Uint8Array | null>
  /** where anybody may fetch it for a few minutes; absent where the host hands files out itself */
  address?(id: string): Promise<string | null>
}

export interface Services {
  readonly store: Store
  readonly clock: Clock
  readonly ids: Ids
  readonly secrets: Secrets
  readonly blobs: Blobs
  /** absent where pictures come over HTTP */
  readonly incoming?: Incoming
  readonly codeImages: CodeImages
  readonly posters: PosterRenderer
  /** absent where no table can be printed */
  readonly tables?: TablePrinter
  /** absent where no workbook can be sent */
  readonly workbooks?: Workbooks
  /** systems of units may send rows here; absent: there is no ingest API, and so no key is made */
  readonly ingest?: true
  /** absent: no app id; plain QR codes and in-app notices do without it */
  readonly wechat?: WeChat
  /** the platform names WeChat's users in each call: nobody has to be asked who somebody is, and no secret is needed for it */
  readonly callersAreNamed?: true
  /** absent: nobody is written to in WeChat */
  readonly messages?: MessageTemplates
  /** origin of the plain link, e.g. https://code.example.gov */
  readonly publicOrigin: string
  readonly demo: boolean
}
