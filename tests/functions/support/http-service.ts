import type { HttpAnswer } from '../../../server/hosts/cloudbase/http/answer'
import { httpRoutes } from '../../../server/hosts/cloudbase/http-routes'
import { fromHttp } from './contexts'
import type { Deployment } from './deployment'
import type { Instance } from './instance'

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** what the platform says of the caller's address */
  readonly address?: string
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
  readonly text: string
  /** the function that answered */
  readonly by: string
}

const isText = (type: string) => /^(?:text\/|application\/json)/.test(type)

/** Of several routes that begin alike the longest counts. */
const routeOf = (path: string) => {
  const fits = httpRoutes.filter(route => route.path === '/' || path === route.path || path.startsWith(`${route.path}/`))
  return fits.reduce((best, route) => (route.path.length > best.path.length ? route : best))
}

/** The event of a request, as the service's documentation shows it (集成请求). */
export const httpEvent = (url: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) => {
  const [path = '', query = ''] = url.split('?')
  const lower: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  return {
    path,
    httpMethod: method,
    headers: { host: 'code.example', connection: 'close', ...lower },
    queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
    requestContext: { requestId: 'cdbb96328072184d19d3fcd243e8cc4d', envId: 'wire-double', appId: 123456789, uin: 123456789 },
    body: typeof body === 'string' ? body : body.toString('base64'),
    isBase64Encoded: typeof body !== 'string',
  }
}

const checked = (answer: HttpAnswer): HttpAnswer => {
  const { statusCode, headers, body, isBase64Encoded } = answer
  if (!Number.isInteger(statusCode) || typeof body !== 'string' || typeof isBase64Encoded !== 'boolean')
    throw new Error(`not of the service’s shape: ${JSON.stringify(answer).slice(0, 300)}`)
  for (const value of Object.values(headers)) if (typeof value !== 'string') throw new Error('a header that is no text')
  if (body.length > 6 * 1024 * 1024) throw new Error('larger than a function may answer')
  return answer
}

/**
 * A double of the HTTP access service (HTTP 访问服务) before the functions of one deployment, by its documentation: which function a
 * path leads to, the event and the answer, the sizes that pass. It proves nothing about the real service.
 */
export const httpServiceDouble = (here: Deployment) => {
  const instances = new Map<string, Instance>()
  const instanceOf = (name: string): Instance => {
    const instance = instances.get(name) ?? here.start(name)
    instances.set(name, instance)
    return instance
  }
  return async (url: string, asked: Asked = {}): Promise<Answered> => {
    const { to } = routeOf(url.split('?')[0] ?? '')
    if ('hosting' in to) throw new Error('a file of the web app: static hosting answers it')
    const event = httpEvent(url, asked)
    const limit = isText(new Headers(asked.headers).get('content-type') ?? 'text/plain') ? 100 * 1024 : 6 * 1024 * 1024
    if (Buffer.byteLength(asked.body ?? '') > limit) throw new Error('EXCEED_MAX_PAYLOAD_SIZE')
    const context = fromHttp(asked.address ? { TCB_SOURCE_IP: asked.address } : {})
    const answer = checked((await instanceOf(to.function).call(event, context)) as unknown as HttpAnswer)
    const bytes = Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8')
    return { status: answer.statusCode, headers: answer.headers, bytes, text: bytes.toString('utf8'), by: to.function }
  }
}

export type HttpService = ReturnType<typeof httpServiceDouble>
