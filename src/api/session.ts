import { application } from '../../contract'
import { ok, type Reply, refuse } from '../../contract/reply'
import { loginCode } from '../device/login-code'
import { call } from './call'
import { patiently } from './patiently'
import { way } from './transport'

interface SignedIn {
  readonly signedIn: boolean
}

/** Each call says by itself whose it is: there is nothing to sign out of on this device. */
export const { knownByCall } = way

/** Signs in as a named account of the demonstration; a production host does not know the path. */
export const signInAs = (name: string): Promise<Reply<SignedIn>> => patiently(() => way.session('/session/demo', { name }))

/** Whoever asks for what is their own has an account from then on. Only an account that was disabled is not let in. */
const arrive = async (): Promise<Reply<SignedIn>> => {
  const reply = await call(application.mine, {})
  if (reply.ok) return ok({ signedIn: true })
  return reply.reason === 'sign-in-required' ? refuse('account-disabled') : reply
}

/** A code is good once, and nobody knows whether a try without an answer has used it up: each try has its own. */
const signInByCode = (): Promise<Reply<SignedIn>> =>
  patiently(async () => {
    const code = await loginCode()
    return code === undefined ? refuse('unavailable') : way.session('/session/wechat', { code })
  })

/** Signs in with WeChat: it says who it is, the phone does not. On the web WeChat is not there to be asked. */
export const signInWithWeChat = (): Promise<Reply<SignedIn>> => (knownByCall ? arrive() : signInByCode())

/** What a desktop shows for the phone that is to sign it in. */
export interface DesktopAsked {
  /** into the QR */
  readonly url: string
  /** the person finds it among three on the phone */
  readonly number: number
  readonly expiresAt: number
}
export const askForDesktop = (): Promise<Reply<DesktopAsked>> => patiently(() => way.session('/session/desktop', {}))

export type DesktopState = 'waiting' | 'over' | 'signed-in'
/** What has become of it; with `signed-in` this browser has its session. */
export const desktopState = (): Promise<Reply<{ readonly state: DesktopState }>> =>
  patiently(() => way.session('/session/desktop/state', {}))

/** Ends the session on the host and here. */
export const signOut = (): Promise<Reply<SignedIn>> => patiently(() => way.session('/session/end', {}))
