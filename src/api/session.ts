import { type Reply, refuse } from '../../contract/reply'
import { loginCode } from '../device/login-code'
import { patiently } from './call'
import { post } from './transport'

interface SignedIn {
  readonly signedIn: boolean
}

/** Signs in as a named account of the demonstration; a production host does not know the path. */
export const signInAs = (name: string): Promise<Reply<SignedIn>> => patiently(() => post('/session/demo', { name }))

/** Signs in with WeChat: its code says who it is, the phone does not. On the web WeChat is not there to be asked. */
export const signInWithWeChat = async (): Promise<Reply<SignedIn>> => {
  const code = await loginCode()
  return code === undefined ? refuse('unavailable') : patiently(() => post('/session/wechat', { code }))
}

/** What a desktop shows for the phone that is to sign it in. */
export interface DesktopAsked {
  /** into the QR */
  readonly url: string
  /** the person finds it among three on the phone */
  readonly number: number
  readonly expiresAt: number
}
export const askForDesktop = (): Promise<Reply<DesktopAsked>> => patiently(() => post('/session/desktop', {}))

export type DesktopState = 'waiting' | 'over' | 'signed-in'
/** What has become of it; with `signed-in` this browser has its session. */
export const desktopState = (): Promise<Reply<{ readonly state: DesktopState }>> => patiently(() => post('/session/desktop/state', {}))

/** Ends the session on the host and here. */
export const signOut = (): Promise<Reply<SignedIn>> => patiently(() => post('/session/end', {}))
