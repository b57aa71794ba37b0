import { createHash, createHmac } from 'node:crypto'
import type { Credentials } from './tc3'

export interface StoreRequest {
  readonly method: 'GET' | 'PUT'
  /** decoded, with its leading slash */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** those that are signed, the host among them */
  readonly headers: Readonly<Record<string, string>>
  /** seconds: from when until when the signature counts */
  readonly from: number
  readonly until: number
}

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex')
const mac = (key: string, text: string): string => createHmac('sha1', key).update(text).digest('hex')

const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

const listed = (values: Readonly<Record<string, string>>): { readonly names: string; readonly text: string } => {
  const pairs = Object.entries(values)
    .map(([name, value]) => [escaped(name).toLowerCase(), escaped(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return { names: pairs.map(([name]) => name).join(';'), text: pairs.map(pair => pair.join('=')).join('&') }
}

/** The header that the object store (COS) asks for. */
export const cosAuthorization = ({ secretId, secretKey }: Credentials, request: StoreRequest): string => {
  const time = `${request.from};${request.until}`
  const query = listed(request.query)
  const headers = listed(request.headers)
  const asked = `${request.method.toLowerCase()}\n${request.path}\n${query.text}\n${headers.text}\n`
  const signature = mac(mac(secretKey, time), `sha1\n${time}\n${sha1(asked)}\n`)
  return [
    'q-sign-algorithm=sha1',
    `q-ak=${secretId}`,
    `q-sign-time=${time}`,
    `q-key-time=${time}`,
    `q-header-list=${headers.names}`,
    `q-url-param-list=${query.names}`,
    `q-signature=${signature}`,
  ].join('&')
}
