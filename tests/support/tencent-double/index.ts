import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cosAuthorization } from '../../../scripts/deploy/cos-signature'
import { tc3Authorization } from '../../../scripts/deploy/tc3'
import { actions, Refused } from './actions'
import { misfit, shapes, versions } from './shapes'
import { emptyState, hostingBucket, type State, waitingBucket } from './state'

/**
 * A stand-in for Tencent Cloud, which no test can reach: its API 3.0 and two buckets of its object store. It refuses what is not
 * signed, not documented or not complete, and remembers what it was asked. That it is like the real one in all else is not shown.
 */
export interface TencentDouble {
  readonly state: State
  readonly calls: readonly string[]
  readonly origins: { api(): string; bucket(bucket: string): string }
  /** the next call of this action is refused so */
  refuse(action: string, code: string, times?: number): void
  stop(): Promise<void>
}

export const doubleKeys = { secretId: 'an id of the double only', secretKey: 'a key of the double only' }

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const checkCall = (request: IncomingMessage, payload: string): { action: string; params: Record<string, unknown> } => {
  const action = String(request.headers['x-tc-action'])
  const shape = shapes[action]
  if (request.method !== 'POST' || !shape) throw new Refused('InvalidAction', action)
  if (request.headers['x-tc-version'] !== versions[shape.service]) throw new Refused('NoSuchVersion', action)
  const timestamp = Number(request.headers['x-tc-timestamp'])
  if (Math.abs(timestamp - Date.now() / 1000) > 300) throw new Refused('AuthFailure.SignatureExpire', 'the clock')
  const contentType = String(request.headers['content-type'])
  const asked = { service: shape.service, host: String(request.headers.host), action, timestamp, contentType, payload }
  if (request.headers.authorization !== tc3Authorization(doubleKeys, asked)) throw new Refused('AuthFailure.SignatureFailure', action)
  if (!request.headers['x-tc-region']) throw new Refused('MissingParameter', 'Region')
  const params = JSON.parse(payload) as Record<string, unknown>
  const wrong = misfit(params, shape.params)
  if (wrong) throw new Refused(...wrong)
  return { action, params }
}

const cosError = (response: ServerResponse, status: number, code: string): void => {
  response.writeHead(status).end(`<Error><Code>${code}</Code><Message>refused</Message><RequestId>r</RequestId></Error>`)
}

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

export const startTencentDouble = async (): Promise<TencentDouble> => {
  const state = emptyState()
  const calls: string[] = []
  const refusals: { action: string; code: string; times: number }[] = []

  const api = createServer(async (request, response) => {
    const payload = (await bodyOf(request)).toString()
    const answer = (() => {
      try {
        const { action, params } = checkCall(request, payload)
        const refusal = refusals.find(one => one.action === action && one.times-- > 0)
        if (refusal) throw new Refused(refusal.code, 'as the test wishes')
        calls.push(action)
        return actions[action]?.(state, params) ?? {}
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return { Error: { Code: error.code, Message: error.message } }
      }
    })()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ Response: { ...answer, RequestId: 'a-request-id' } }))
  })

  const waiting = createServer(async (request, response) => {
    const bytes = await bodyOf(request)
    const path = String(request.url)
    const sign = createHash('sha1')
      .update(`sign ${path.replace(/^\/[^/]+\//, '')}`)
      .digest('base64')
    if (request.method !== 'PUT' || request.headers.authorization !== sign) return cosError(response, 403, 'AccessDenied')
    state.waiting.set(path, bytes)
    response.end()
  })

  const hosting = createServer(async (request, response) => {
    const bytes = await bodyOf(request)
    const url = new URL(String(request.url), 'http://bucket')
    const [, from = 0, until = 0] = /q-sign-time=(\d+);(\d+)/.exec(String(request.headers.authorization)) ?? []
    const now = Date.now() / 1000
    const method = request.method === 'PUT' ? 'PUT' : 'GET'
    const query = Object.fromEntries(url.searchParams)
    const signed = { method, path: decodeURI(url.pathname), query, headers: { host: String(request.headers.host) } } as const
    const wanted = cosAuthorization(doubleKeys, { ...signed, from: Number(from), until: Number(until) })
    if (request.headers.authorization !== wanted || Number(from) > now || Number(until) < now)
      return cosError(response, 403, 'SignatureDoesNotMatch')
    if (method === 'PUT') {
      calls.push(`PUT ${url.pathname}`)
      state.objects.set(decodeURI(url.pathname).slice(1), { bytes, headers: request.headers })
      return response.end()
    }
    // small pages, so that there are several
    const keys = [...state.objects.keys()].sort().filter(key => key.startsWith(query.prefix ?? '') && key > (query.marker ?? ''))
    const page = keys.slice(0, Math.min(2, Number(query['max-keys'])))
    const contents = page.map(key => {
      const md5 = createHash('md5')
        .update(state.objects.get(key)?.bytes ?? '')
        .digest('hex')
      return `<Contents><Key>${key}</Key><ETag>&quot;${md5}&quot;</ETag></Contents>`
    })
    const more = keys.length > page.length
    response.end(
      `<ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? `<NextMarker>${page.at(-1)}</NextMarker>` : ''}${contents.join('')}</ListBucketResult>`,
    )
  })

  const servers = [api, waiting, hosting]
  const [apiOrigin = '', waitingOrigin = '', hostingOrigin = ''] = await Promise.all(servers.map(listen))
  return {
    state,
    calls,
    origins: {
      api: () => apiOrigin,
      bucket: bucket => {
        const origin = { [waitingBucket]: waitingOrigin, [hostingBucket]: hostingOrigin }[bucket]
        if (!origin) throw new Error(`the double has no bucket ${bucket}`)
        return origin
      },
    },
    refuse: (action, code, times = 1) => {
      refusals.push({ action, code, times })
    },
    stop: async () => {
      await Promise.all(servers.map(one => new Promise(resolve => one.close(resolve).closeAllConnections())))
    },
  }
}
