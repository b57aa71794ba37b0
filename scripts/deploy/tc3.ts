import { createHash, createHmac } from 'node:crypto'

export interface Credentials {
  readonly secretId: string
  readonly secretKey: string
  /** of credentials that end by themselves */
  readonly token?: string
}

export interface ApiRequest {
  readonly service: string
  readonly host: string
  readonly action: string
  /** seconds */
  readonly timestamp: number
  readonly contentType: string
  readonly payload: string
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** The header that Tencent Cloud's API 3.0 asks for: TC3-HMAC-SHA256. */
export const tc3Authorization = ({ secretId, secretKey }: Credentials, request: ApiRequest): string => {
  const { service, host, action, timestamp, contentType, payload } = request
  const signed = 'content-type;host;x-tc-action'
  const headers = `content-type:${contentType}\nhost:${host}\nx-tc-action:${action.toLowerCase()}\n`
  const canonical = `POST\n/\n\n${headers}\n${signed}\n${sha256(payload)}`
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const key = mac(mac(mac(`TC3${secretKey}`, date), service), 'tc3_request')
  const signature = mac(key, `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`
}
