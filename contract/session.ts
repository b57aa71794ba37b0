import { action } from './action'
import { none } from './fields'
import type { Role } from './vocabulary'

/** Who is calling, as far as the caller may know it. */
export interface Me {
  readonly signedIn: boolean
  readonly displayName: string
  readonly roles: readonly { readonly role: Role; readonly unitId?: string; readonly unitName?: string }[]
  /** demonstration: every page carries the banner, sign-in is by named demo accounts */
  readonly demo: boolean
  /** the host asks WeChat itself: who a phone's code belongs to, and which number it has */
  readonly wechat: boolean
  /** a desktop can be signed in from the phone */
  readonly desktop: boolean
  /** systems of units may send rows, with keys that the administrator makes */
  readonly ingest: boolean
  readonly demoAccounts: readonly { readonly name: string; readonly label: string; readonly role: Role }[]
}

export interface Notice {
  readonly id: string
  readonly at: number
  readonly text: string
  readonly applicationId?: string
}

export interface Home {
  readonly me: Me
  readonly cityName: string
  readonly programmeName: string
  /** counted up to 10,000 */
  readonly codesInForce: number
  readonly notices: readonly Notice[]
}

/** Everything the first screen needs, in one request. */
export const home = action<Home>()('citizen', 'home', 'read', none)
