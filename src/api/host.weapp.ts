import Taro from '@tarojs/taro'
import { type Reply, refuse } from '../../contract/reply'
import { noteInstallation } from '../device/installation'
import { readText, writeText } from '../device/storage'
import { learnInstallation } from './learn-installation'
import { NoAnswer, patience } from './no-answer'
import type { Way } from './way'

/** Set by the build (config/index.ts): the host's origin, without a slash at its end. */
declare const HOST_ORIGIN: string

const sessionKey = 'session'

/** WeChat keeps no cookies: the session's is kept here, with its name, and sent by hand. */
const cookie = (): Record<string, string> => {
  const held = readText(sessionKey)
  return held ? { cookie: held } : {}
}

interface Answer {
  readonly data: unknown
  readonly header?: Readonly<Record<string, unknown>>
}

/** Header names arrive as the host wrote them or in lower case, by platform. */
const headerOf = ({ header = {} }: Answer, name: string): string | undefined => {
  const key = Object.keys(header).find(one => one.toLowerCase() === name)
  const value = key === undefined ? undefined : header[key]
  return value === undefined ? undefined : String(value)
}

const keepSession = (answer: Answer): void => {
  const set = /(?:^|[;,]\s*)((?:__Host-)?sid)=([A-Za-z0-9_-]*)/.exec(headerOf(answer, 'set-cookie') ?? '')
  if (set) writeText(sessionKey, set[2] ? `${set[1]}=${set[2]}` : '')
}

/** The mini-program's way to a host of its own, over HTTPS. Made when it is taken, else not built in. */
export const wayByHost = (): Way => {
  const answered = async (work: Promise<Answer>): Promise<Reply<unknown>> => {
    const answer = await work.catch((fault: unknown) => {
      throw new NoAnswer((fault as { readonly errMsg?: string })?.errMsg ?? 'no answer')
    })
    noteInstallation(headerOf(answer, 'x-installation') ?? null)
    keepSession(answer)
    const { data } = answer
    return data !== null && typeof data === 'object' && 'ok' in data ? (data as Reply<unknown>) : refuse('unavailable')
  }

  const addressOf = (path: string): string => `${HOST_ORIGIN}${path}`

  /** POSTs JSON to the host; the session goes along as its cookie. */
  const post = (path: string, body: unknown): Promise<Reply<unknown>> =>
    answered(
      Taro.request({
        url: addressOf(path),
        method: 'POST',
        data: JSON.stringify(body),
        header: { 'content-type': 'application/json', ...cookie() },
        timeout: patience,
      }),
    )

  /** Asks for what anybody may read. */
  const get = (path: string): Promise<Reply<unknown>> => answered(Taro.request({ url: addressOf(path), timeout: patience }))

  const parsed = (text: string): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      return null
    }
  }

  return {
    begin: () => learnInstallation(() => get('/healthz')),
    knownByCall: false,
    ask: (audience, action, asked) => post(`/api/${audience}/${action}`, asked),
    scan: symbols => get(`/api/scan/${encodeURIComponent(symbols)}`),
    session: post,
    sendPhoto: (kind, photo) => {
      const sent = { url: addressOf(`/files?kind=${kind}`), filePath: photo.path, name: 'file', header: cookie(), timeout: 4 * patience }
      const headers = (answer: object) => (answer as { header?: Answer['header'] }).header
      return answered(Taro.uploadFile(sent).then(answer => ({ header: headers(answer), data: parsed(answer.data) })))
    },
    // an Image sends no cookie: what is private is fetched with it and shown from the phone
    pictureUrl: async id => {
      const { tempFilePath, statusCode } = await Taro.downloadFile({ url: addressOf(`/files/${id}`), header: cookie() })
      if (statusCode !== 200) throw new NoAnswer(`status ${statusCode}`)
      return tempFilePath
    },
    publicUrl: addressOf,
  }
}
