import type { CreditPage } from '../../contract/credit-page'
import { ok } from '../../contract/reply'
import type { VehiclePage } from '../../contract/vehicle-page'
import { type PublicPage, readPage } from '../../domain/credit-page'
import { publicStatus } from '../../domain/integrity-code'
import { isVehiclePage, type StoredVehiclePage } from '../../domain/vehicle/vehicle-page'
import type { Services } from '../../server/ports/services'
import { answerOf } from './scan'

/** The answer to a scan, ready to send, and what a host must know of it. */
export interface ScanJson extends Pick<CreditPage, 'status' | 'rev' | 'validUntil'>, Pick<VehiclePage, 'because'> {
  /** `{"ok":true,"value":{"kind":"page",…}}`, UTF-8 */
  readonly bytes: Uint8Array
  /** it hangs on another document besides its own, whose changes are told under another token: not to be kept */
  readonly ofTwo: boolean
}

/** How a public page begins as it is written (domain/credit-page.ts): what only the moment of reading decides needs no more of it. */
const beginning = /^\{"codeId":"[0-9A-Za-z_.-]{1,80}","state":"([a-z]{1,20})","page":\{"validUntil":(\d{1,16}),/

const before = (page: Pick<CreditPage, 'status' | 'rev'>): string =>
  `{"ok":true,"value":{"kind":"page","page":{"status":"${page.status}","rev":${page.rev},`

const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(ok(value)))

/** A page that begins in another way is taken apart like any other document. */
const whole = async (store: Services['store'], body: PublicPage | StoredVehiclePage, rev: number, now: number): Promise<ScanJson> => {
  if (!isVehiclePage(body)) {
    const page = readPage(body, rev, now)
    return { ...page, bytes: bytesOf({ kind: 'page', page }), ofTwo: false }
  }
  const answer = await answerOf(store, { body, rev }, now)
  return { ...answer.page, bytes: bytesOf(answer), ofTwo: true }
}

/**
 * What `scan` answers, as its bytes: the stored page is passed on as it lies there, which takes half the time of reading and
 * writing it. Null for symbols that are not ours.
 */
export const scanJson = async (
  { store, secrets }: Pick<Services, 'store' | 'secrets'>,
  symbols: string,
  now: number,
): Promise<ScanJson | null> => {
  const token = secrets.tokenOf(symbols)
  const stored = token === null ? null : await store.json('publicPages', token)
  if (!stored) return null
  const { rev, body } = stored
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const [start, state, until] = beginning.exec(text.toString('latin1', 0, 200)) ?? []
  if (start === undefined || state === undefined) return whole(store, JSON.parse(text.toString('utf8')), rev, now)
  const validUntil = Number(until)
  const status = publicStatus(state as PublicPage['state'], validUntil, now)
  const page = { status, rev, validUntil }
  // from "validUntil" on to the page's own brace; the document's last one is left out
  const rest = text.subarray(start.lastIndexOf('"validUntil"'), text.length - 1)
  return { ...page, bytes: Buffer.concat([Buffer.from(before(page)), rest, Buffer.from('}}')]), ofTwo: false }
}
