import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from './refusal'

const form =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d{2}-\d{2})\/tcb\/tc3_request, SignedParams=([a-z;_]+), SignedHeaders=([a-z;-]+), Signature=[0-9a-f]{64}$/

/** Whether a request is signed in the platform's form, of now, by this id, over what matters. The signature's value is not computed. */
export const checkSignature = (headers: IncomingHttpHeaders, secretId: string): void => {
  const [, id, day, parameters = '', names = ''] = form.exec(headers.authorization ?? '') ?? []
  const second = Number(headers['x-timestamp'])
  const covers = ['action', 'envname'].every(one => parameters.split(';').includes(one))
  const signs = ['content-type', 'host', 'x-sdk-version'].every(one => names.split(';').includes(one))
  const now = Math.abs(Date.now() / 1000 - second) < 300 && day === new Date(second * 1000).toISOString().slice(0, 10)
  if (id !== secretId || !covers || !signs || !now)
    throw new Refusal('SIGN_PARAM_INVALID', 'the signature is not of the form that is asked for')
}
