import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { blankPicture, miniCodePicture } from './mini-code-picture'

type Misbehaviour = number | 'html' | 'silence' | 'half-a-picture'

/** A stand-in for WeChat's servers, which no test can reach. It enforces the documented rules and counts the calls. */
export interface WeChatDouble {
  readonly origin: string
  readonly calls: Readonly<Record<string, number>>
  /** what was asked last, by path */
  readonly last: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** the codes that wx.login and the phone button have given: each is good once. A number of another country: `+7 900…` */
  readonly loginCodes: Map<string, string>
  readonly phoneCodes: Map<string, string>
  /** who has asked for which template */
  readonly subscribed: Set<string>
  /** who has not used the mini-program for two hours: their texts are not looked at */
  readonly idle: Set<string>
  /** a call of this path misbehaves: answers with this errcode, with HTML, with a picture that is cut off, or never */
  misbehave(path: string, how: Misbehaviour | undefined): void
  /** ends the token that is out, as WeChat may at any time */
  endToken(): void
  /** codes that look like codes; else white squares of the same size, of which thousands cost little */
  drawsCodes: boolean
  /** how many mini-program codes may still be made this minute */
  codesLeft: number
  stop(): Promise<void>
}

export const doubleApp = { appId: 'wx0000000000000000', appSecret: 'a secret of the double only' }

const sceneForm = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
/** 订阅消息参数值内容限制, as WeChat documents them */
const day = '\\d{4}年\\d{1,2}月\\d{1,2}日'
const forms: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/su,
  phrase: /^\p{Script=Han}{1,5}$/u,
  name: /^.{1,10}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: new RegExp(`^(?:${day} )?\\d{1,2}:\\d{2}$`),
  date: new RegExp(`^${day}(?: \\d{1,2}:\\d{2})?$`),
}

const fieldsFit = (data: Readonly<Record<string, { readonly value?: unknown }>>): boolean =>
  Object.entries(data).every(([name, { value }]) => {
    const form = forms[name.replace(/\d+$/, '')]
    return typeof value === 'string' && value !== '' && (form === undefined || form.test(value))
  })

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>)
}

const take = (codes: Map<string, string>, code: unknown): string | undefined => {
  const found = codes.get(String(code))
  codes.delete(String(code))
  return found
}

export const startWeChatDouble = async (): Promise<WeChatDouble> => {
  const calls: Record<string, number> = {}
  const last: Record<string, Record<string, unknown>> = {}
  const faults = new Map<string, Misbehaviour>()
  let issued = 0
  let ended = false
  const state = {
    codesLeft: 5000,
    drawsCodes: false,
    loginCodes: new Map<string, string>(),
    phoneCodes: new Map<string, string>(),
    subscribed: new Set<string>(),
    idle: new Set<string>(),
  }

  const services: Readonly<Record<string, (query: URLSearchParams, body: Record<string, unknown>) => object | Promise<Buffer>>> = {
    '/cgi-bin/stable_token': (_query, body) => {
      if (body.appid !== doubleApp.appId || body.secret !== doubleApp.appSecret) return { errcode: 40125, errmsg: 'invalid appsecret' }
      // the same token for everybody until it ends
      if (ended || issued === 0) issued++
      ended = false
      return { access_token: `token-${issued}`, expires_in: 7200 }
    },
    '/sns/jscode2session': query => {
      if (query.get('appid') !== doubleApp.appId || query.get('secret') !== doubleApp.appSecret)
        return { errcode: 40125, errmsg: 'invalid appsecret' }
      const openid = take(state.loginCodes, query.get('js_code'))
      return openid ? { openid, session_key: 'never leaves the server' } : { errcode: 40029, errmsg: 'invalid code' }
    },
    '/wxa/business/getuserphonenumber': (_query, body) => {
      const phone = take(state.phoneCodes, body.code)
      if (!phone) return { errcode: 40029, errmsg: 'invalid code' }
      const [, countryCode = '86', purePhoneNumber = phone] = /^\+(\d+) (\d+)$/.exec(phone) ?? []
      return { errcode: 0, phone_info: { phoneNumber: `+${countryCode}${purePhoneNumber}`, purePhoneNumber, countryCode } }
    },
    '/wxa/getwxacodeunlimit': (_query, { scene, page, width }) => {
      if (typeof scene !== 'string' || !sceneForm.test(scene)) return { errcode: 40129, errmsg: 'invalid scene' }
      if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) return { errcode: 41030, errmsg: 'invalid page' }
      if (typeof width !== 'number' || width < 280 || width > 1280) return { errcode: 40097, errmsg: 'invalid args' }
      if (state.codesLeft <= 0) return { errcode: 45009, errmsg: 'reach max api minute frequence limit' }
      state.codesLeft--
      return state.drawsCodes ? miniCodePicture(width) : blankPicture(width)
    },
    '/cgi-bin/message/subscribe/send': (_query, { touser, template_id, data, page }) => {
      if (!state.subscribed.delete(`${String(touser)} ${String(template_id)}`))
        return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
      if (!fieldsFit((data ?? {}) as Record<string, { value?: unknown }>)) return { errcode: 47003, errmsg: 'argument invalid' }
      return typeof page === 'string' && page.startsWith('/') ? { errcode: 41030 } : { errcode: 0, errmsg: 'ok' }
    },
    '/wxa/msg_sec_check': (_query, { version, content, openid, scene }) => {
      if (version !== 2 || typeof openid !== 'string' || typeof scene !== 'number') return { errcode: 40097 }
      if ([...String(content)].length > 2500) return { errcode: 40097 }
      if (state.idle.has(openid)) return { errcode: 61010, errmsg: 'code is expired' }
      const suggest = String(content).includes('违禁') ? 'risky' : String(content).includes('存疑') ? 'review' : 'pass'
      return { errcode: 0, result: { suggest, label: 100 } }
    },
  }

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://double')
    calls[pathname] = (calls[pathname] ?? 0) + 1
    const fault = faults.get(pathname)
    if (fault === 'silence') return
    if (fault === 'half-a-picture') return void response.end((await blankPicture(1280)).subarray(0, 3000))
    if (fault === 'html') return void response.setHeader('content-type', 'text/html').end('<html>系统维护</html>')
    const service = services[pathname]
    if (!service) return void response.writeHead(404).end()
    const body = await bodyOf(request)
    last[pathname] = body
    const needsToken = !['/cgi-bin/stable_token', '/sns/jscode2session'].includes(pathname)
    const answer =
      typeof fault === 'number'
        ? { errcode: fault, errmsg: 'misbehaving' }
        : needsToken && (ended || searchParams.get('access_token') !== `token-${issued}`)
          ? { errcode: 40001, errmsg: 'invalid credential' }
          : await service(searchParams, body)
    // a picture as bytes, everything else as JSON, both with HTTP 200
    if (Buffer.isBuffer(answer)) return void response.setHeader('content-type', 'image/jpeg').end(answer)
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(state, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    last,
    misbehave: (path: string, how: Misbehaviour | undefined) => void (how === undefined ? faults.delete(path) : faults.set(path, how)),
    endToken: () => {
      ended = true
    },
    stop: () =>
      new Promise<void>(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  })
}
