import * as v from 'valibot'
import { action } from './action'

/** 26 symbols: what the QR on the desktop's sign-in page holds after /s/ */
const ticket = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))

/** Which browser asks, as far as the host saw it, and the numbers among which the person finds the one on its page. */
export interface SignInQuestion {
  readonly from: string
  readonly at: number
  readonly choices: readonly number[]
}

/** A desktop that asks to be signed in, looked at from the phone. `sign-in-over` when it has run out, was answered, or never was. */
export const signInRequest = action<SignInQuestion>()('account', 'sign-in-request', 'read', v.object({ ticket }))

/** Confirms with the number shown on the desktop's page; a wrong one ends the request. */
export const confirmSignIn = action<{ readonly confirmed: boolean }>()(
  'account',
  'confirm-sign-in',
  'write',
  v.object({ ticket, number: v.pipe(v.number(), v.integer()) }),
)

/** Ends every session of the caller, on every device, this one included. */
export const endSessions = action<{ readonly ended: true }>()('account', 'end-sessions', 'write', v.object({}))
