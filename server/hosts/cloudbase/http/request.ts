import { type Refusal, refuse } from '../../../../contract/reply'
import type { HttpRequest } from '../../local/http'
import type { HttpEvent } from './event'
import { oneFile } from './multipart'

/** bytes that the platform lets pass: of text, and of everything else */
const mostText = 100 * 1024
const mostBytes = 6 * 1024 * 1024

const isJson = (type: string): boolean => /^application\/json\s*(?:;|$)/i.test(type)
const isMultipart = (type: string): boolean => /^multipart\/form-data\s*;/i.test(type)

type Body = { readonly body: unknown } | Refusal

const jsonOf = (bytes: Buffer): Body => {
  try {
    return { body: JSON.parse(bytes.toString('utf8')) as unknown }
  } catch {
    return refuse('invalid-input')
  }
}

/** What was sent along, or why it is not taken. */
const bodyOf = ({ method, headers, body }: HttpEvent): Body => {
  if (method !== 'POST') return { body: undefined }
  if (body === null) return refuse('invalid-input')
  const type = headers['content-type'] ?? ''
  const upload = isMultipart(type)
  if (body.length > (upload ? mostBytes : mostText)) return refuse('too-large')
  if (isJson(type)) return jsonOf(body)
  return upload || body.length === 0 ? { body: undefined } : refuse('invalid-input')
}

/** The request as routes see it; a refusal where its body cannot be read. */
export const requestOf = (event: HttpEvent, params: HttpRequest['params'], ip: string): HttpRequest | Refusal => {
  const read = bodyOf(event)
  if ('ok' in read) return read
  const { headers, query, body } = event
  return {
    headers,
    ip,
    params,
    query,
    body: read.body,
    upload: async () => oneFile(headers['content-type'] ?? '', body ?? Buffer.alloc(0)),
  }
}
