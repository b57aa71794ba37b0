import * as v from 'valibot'
import { cosAuthorization } from './cos-signature'
import { CloudFault } from './fault'
import { type Credentials, tc3Authorization } from './tc3'

/** Where things are asked for: in tests, a double on this machine. */
export interface Origins {
  readonly api: (service: string) => string
  readonly bucket: (bucket: string, region: string) => string
}

export const tencentOrigins: Origins = {
  api: service => `https://${service}.tencentcloudapi.com`,
  bucket: (bucket, region) => `https://${bucket}.cos.${region}.myqcloud.com`,
}

const versions = { tcb: '2018-06-08', scf: '2018-04-16' } as const
export type Service = keyof typeof versions

export interface StoredObject {
  readonly key: string
  readonly md5: string
}

export interface Bucket {
  readonly bucket: string
  readonly region: string
}

/** The calls that deploying makes: signed, answered in the form that is asked for, or a CloudFault. */
export interface Cloud {
  call<S extends v.GenericSchema>(service: Service, action: string, params: object, answer: S): Promise<v.InferOutput<S>>
  list(bucket: Bucket, prefix: string): Promise<readonly StoredObject[]>
  put(bucket: Bucket, key: string, bytes: Uint8Array, headers?: Readonly<Record<string, string>>, authorization?: string): Promise<void>
  pause(ms: number): Promise<void>
}

const patience = 120_000
const envelope = v.object({
  Response: v.looseObject({
    RequestId: v.optional(v.string()),
    Error: v.optional(v.object({ Code: v.string(), Message: v.string() })),
  }),
})

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '')
const tag = (text: string, name: string): string => plain(new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? '')

const ask = async (what: string, url: string, init: RequestInit): Promise<{ readonly status: number; readonly text: string }> => {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(patience) })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    throw new CloudFault(what, 'Unreachable', (error as Error).message)
  }
}

export const openCloud = (
  credentials: Credentials,
  region: string,
  origins: Origins = tencentOrigins,
  pause: Cloud['pause'] = ms => new Promise(resolve => setTimeout(resolve, ms)),
): Cloud => {
  const seconds = () => Math.floor(Date.now() / 1000)

  const once = async (service: Service, action: string, payload: string): Promise<v.InferOutput<typeof envelope>['Response']> => {
    const url = new URL(origins.api(service))
    const contentType = 'application/json; charset=utf-8'
    const timestamp = seconds()
    const { text } = await ask(action, url.href, {
      method: 'POST',
      body: payload,
      headers: {
        authorization: tc3Authorization(credentials, { service, host: url.host, action, timestamp, contentType, payload }),
        'content-type': contentType,
        'x-tc-action': action,
        'x-tc-version': versions[service],
        'x-tc-region': region,
        'x-tc-timestamp': String(timestamp),
        ...(credentials.token ? { 'x-tc-token': credentials.token } : {}),
      },
    })
    try {
      return v.parse(envelope, JSON.parse(text)).Response
    } catch {
      throw new CloudFault(action, 'UnexpectedAnswer', text.slice(0, 200))
    }
  }

  const stored = async (
    what: string,
    method: 'GET' | 'PUT',
    to: Bucket,
    path: string,
    query: Record<string, string>,
    init: RequestInit,
  ) => {
    const url = new URL(origins.bucket(to.bucket, to.region))
    const given = init.headers as Record<string, string> | undefined
    const authorization =
      given?.authorization ??
      cosAuthorization(credentials, { method, path, query, headers: { host: url.host }, from: seconds() - 60, until: seconds() + 900 })
    const search = new URLSearchParams(query).toString()
    const { status, text } = await ask(what, `${url.origin}${encodeURI(path)}${search ? `?${search}` : ''}`, {
      ...init,
      method,
      headers: { ...given, authorization, ...(credentials.token ? { 'x-cos-security-token': credentials.token } : {}) },
    })
    if (status >= 300) throw new CloudFault(what, tag(text, 'Code') || `HTTP ${status}`, tag(text, 'Message'), tag(text, 'RequestId'))
    return text
  }

  return {
    pause,
    call: async (service, action, params, answer) => {
      for (let left = 4; ; left--) {
        const response = await once(service, action, JSON.stringify(params))
        const { Error: refused, RequestId } = response
        if (!refused) {
          const parsed = v.safeParse(answer, response)
          if (parsed.success) return parsed.output
          throw new CloudFault(action, 'UnexpectedAnswer', v.getDotPath(parsed.issues[0]) ?? '', RequestId)
        }
        // such a call was not carried out
        if (refused.Code !== 'RequestLimitExceeded' || left === 0) throw new CloudFault(action, refused.Code, refused.Message, RequestId)
        await pause(1000)
      }
    },
    list: async (from, prefix) => {
      const found: StoredObject[] = []
      for (let marker = ''; ; ) {
        const query = { marker, 'max-keys': '1000', prefix }
        const text = await stored(`列出 ${from.bucket}`, 'GET', from, '/', query, {})
        for (const [one] of text.matchAll(/<Contents>[\s\S]*?<\/Contents>/g))
          found.push({ key: tag(one, 'Key'), md5: tag(one, 'ETag').replace(/"/g, '') })
        if (tag(text, 'IsTruncated') !== 'true') return found
        marker = tag(text, 'NextMarker')
      }
    },
    put: async (to, key, bytes, headers = {}, authorization) => {
      await stored(
        `上传 ${key}`,
        'PUT',
        to,
        `/${key}`,
        {},
        {
          body: new Uint8Array(bytes),
          headers: { ...headers, ...(authorization ? { authorization } : {}) },
        },
      )
    },
  }
}
