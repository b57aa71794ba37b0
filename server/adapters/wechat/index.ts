import { ok, type Reply, refuse } from '../../../contract/reply'
import type { RefusalReason } from '../../../contract/vocabulary'
import type { Clock } from '../../ports/services'
import type { TextScene, WeChat, WeChatIdentity, WeChatMessage } from '../../ports/wechat'
import { AccessToken } from './access-token'
import { type Answer, ask, type WeChatOptions, within } from './ask'
import { fitFields } from './fields'
import { Pace } from './pace'
import { troubleTeller } from './trouble'

export type { WeChatOptions } from './ask'

/** What the platform's error codes mean to the person; a code that is not here is its own trouble. */
const meanings: Readonly<Record<number, RefusalReason>> = {
  40029: 'login-code-invalid',
  40163: 'login-code-invalid',
  40226: 'not-permitted',
  45009: 'too-many',
  45011: 'too-many',
  40129: 'invalid-input',
  41030: 'invalid-input',
  // subscribe/send: no such person, no such template, a forbidden word
  40003: 'invalid-input',
  40037: 'invalid-input',
  45168: 'invalid-input',
  47003: 'invalid-input',
}
const refusalOf = (answer: Answer) => refuse((answer.kind === 'json' ? meanings[answer.code] : undefined) ?? 'unavailable')

const tokenEnded = (answer: Answer): boolean => answer.kind === 'json' && [40001, 40014, 42001].includes(answer.code)

/** the person has not asked for messages of this kind, or has said no since */
const notSubscribed = 43101
const quotaUsed = 45009
/** mini-program codes: a little below the platform's 5,000 a minute, for clocks and networks are not exact */
const codesPerMinute = 4800
/** ms: somebody waits for it with a finger on the button, token included */
const textPatience = 3000
const scenes: Readonly<Record<TextScene, number>> = { profile: 1, comment: 2, forum: 3, log: 4 }

/** WeChat's services for one mini-program. */
export const createWeChat = (given: WeChatOptions, clock: Clock): WeChat => {
  const options = { ...given, ...(given.tell ? { tell: troubleTeller(given.tell, clock) } : {}) }
  const { version = 'release', processes = 1 } = options
  const token = new AccessToken(options, clock)
  const pace = new Pace(Math.max(1, Math.floor(codesPerMinute / processes)), clock)

  /** A question that needs the token; one that ended early is fetched anew, once. */
  const askWithToken = async (path: string, body: object): Promise<Answer> => {
    let answer: Answer = { kind: 'nothing' }
    for (let tries = 0; tries < 2; tries++) {
      const current = await token.get()
      if (current === undefined) return answer
      answer = await ask(options, path, { access_token: current }, body)
      if (!tokenEnded(answer)) return answer
      token.drop(current)
    }
    return answer
  }

  const identityOf = async (code: string): Promise<Reply<WeChatIdentity>> => {
    const { appId, appSecret } = options
    const query = { appid: appId, secret: appSecret, js_code: code, grant_type: 'authorization_code' }
    const answer = await ask(options, '/sns/jscode2session', query)
    if (answer.kind !== 'json' || answer.code !== 0) return refusalOf(answer)
    const { openid, unionid } = answer.body
    if (typeof openid !== 'string' || openid === '') return refuse('unavailable')
    return ok({ openid, ...(typeof unionid === 'string' ? { unionid } : {}) })
  }

  const phoneOf = async (code: string): Promise<Reply<string>> => {
    const answer = await askWithToken('/wxa/business/getuserphonenumber', { code })
    if (answer.kind === 'json' && meanings[answer.code] === 'login-code-invalid') return refuse('phone-code-invalid')
    if (answer.kind !== 'json' || answer.code !== 0) return refusalOf(answer)
    const { purePhoneNumber: number, countryCode } = (answer.body.phone_info ?? {}) as Readonly<Record<string, unknown>>
    if (typeof number !== 'string') return refuse('unavailable')
    // the same digits in another country are another phone
    return ok(String(countryCode) === '86' ? number : `+${countryCode}${number}`)
  }

  const miniCode = async (scene: string, page: string, width: number): Promise<Reply<Uint8Array>> => {
    if (!pace.take()) return refuse('too-many')
    // only what is published can be looked up by its path
    const body = { scene, page, width, check_path: version === 'release', env_version: version }
    const answer = await askWithToken('/wxa/getwxacodeunlimit', body)
    if (answer.kind === 'json' && answer.code === quotaUsed) pace.rest()
    return answer.kind === 'bytes' ? ok(answer.bytes) : refusalOf(answer)
  }

  const send = async ({ openid, templateId, page, fields }: WeChatMessage): Promise<Reply<{ readonly sent: boolean }>> => {
    const data = Object.fromEntries(Object.entries(fitFields(fields)).map(([name, value]) => [name, { value }]))
    const state = { release: 'formal', trial: 'trial', develop: 'developer' }[version]
    const body = { touser: openid, template_id: templateId, page, miniprogram_state: state, lang: 'zh_CN', data }
    const answer = await askWithToken('/cgi-bin/message/subscribe/send', body)
    if (answer.kind === 'json' && answer.code === 0) return ok({ sent: true })
    if (answer.kind === 'json' && answer.code === notSubscribed) return ok({ sent: false })
    return refusalOf(answer)
  }

  const checkText = async (text: string, openid: string, scene: TextScene): Promise<Reply<'pass' | 'review' | 'risky'>> => {
    if ([...text].length > 2500) return refuse('too-large')
    const body = { version: 2, scene: scenes[scene], openid, content: text }
    const answer = await within(textPatience, askWithToken('/wxa/msg_sec_check', body))
    if (answer.kind !== 'json' || answer.code !== 0) return refusalOf(answer)
    const suggest = (answer.body.result as { readonly suggest?: unknown } | undefined)?.suggest
    return suggest === 'pass' || suggest === 'review' || suggest === 'risky' ? ok(suggest) : refuse('unavailable')
  }

  return { codesOpen: `${options.appId} ${version}`, identityOf, phoneOf, miniCode, send, checkText }
}
