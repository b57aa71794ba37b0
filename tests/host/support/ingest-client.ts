import { randomBytes } from 'node:crypto'
import { bodyHashOf, signatureOf } from '../../../cloudfunctions/ingest/signature'
import { usccNumber } from '../../support/application-fixture'
import type { HeldKey } from '../../support/ingest-key'
import { carrierName, carrierUscc } from '../../support/vehicles'

export interface Sending {
  readonly path?: string
  readonly idempotencyKey?: string
  /** ms since 1970 at which it is signed */
  readonly at?: number
  /** what goes over the wire in place of what was signed */
  readonly sentBody?: string
  /** headers in place of the right ones; null leaves one out */
  readonly headers?: Readonly<Record<string, string | null>>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // the shape is what the tests are about
  readonly body: Readonly<Record<string, unknown>>
}

/** A unit's own system: signs what it sends. */
export const sendSigned = async (origin: string, key: HeldKey, body: unknown, sending: Sending = {}): Promise<Answer> => {
  const { path = '/api/v1/records', idempotencyKey = randomBytes(12).toString('hex'), at = Date.now(), headers = {} } = sending
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const timestamp = String(Math.floor(at / 1000))
  const signing = { method: 'POST', path, timestamp, idempotencyKey, bodyHash: bodyHashOf(Buffer.from(text)) }
  const all: Record<string, string | null> = {
    'content-type': 'application/json',
    'x-ingest-key': key.id,
    'x-ingest-timestamp': timestamp,
    'x-ingest-signature': signatureOf(key.secret, signing),
    'idempotency-key': idempotencyKey,
    ...headers,
  }
  const sent = Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null))
  const response = await fetch(origin + path, { method: 'POST', headers: sent, body: sending.sentBody ?? text })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] }
}

/** A row of form 4 as a system sends it. */
export const otherRow = (n: number, fields: Readonly<Record<string, unknown>> = {}) => ({
  form: 'others',
  fields: {
    name: `${n}号店（虚构）`,
    uscc: usccNumber(n),
    item: '特色餐饮企业',
    provider: '市商务局',
    collectedOn: '2026-07-22',
    ...fields,
  },
})

/** A row of form 1. */
export const commitmentRow = (fields: Readonly<Record<string, unknown>>) => ({
  form: 'commitments',
  fields: {
    committerName: '1号店（虚构）',
    committerCategory: '法人',
    committerCode: usccNumber(1),
    type: '主动型',
    field: '市场主体承诺书',
    matter: '自愿作出承诺',
    content: '我企业依法诚信经营。',
    breach: '自愿承担责任',
    madeOn: '2026/7/22',
    disclosure: '可向社会公开',
    ...fields,
  },
})

/** A row of 营运车辆信息表, of the company that tests/support/vehicles.ts founds. */
export const vehicleRow = (plate: string, fields: Readonly<Record<string, unknown>> = {}) => ({
  form: 'vehicles',
  fields: {
    name: carrierName,
    uscc: carrierUscc,
    plate,
    vehicleKind: '出租汽车',
    permit: '230400000001',
    validUntil: '2027/7/22',
    collectedOn: '2026-07-22',
    ...fields,
  },
})

export const batchOf = (...rows: readonly object[]) => ({ rows })
export const resultsOf = ({ body }: Answer): unknown[] => (body.rows as { result: unknown }[]).map(({ result }) => result)
