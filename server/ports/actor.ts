import type { Membership } from './collections'

/** Who is calling: made by the host from the session or the call's context, never from the input. */
export interface Actor {
  /** null: a citizen who has not signed in */
  readonly accountId: string | null
  readonly displayName: string
  readonly memberships: readonly Membership[]
  /** keyed hash of the caller's address: limits and site checks, never stored in the clear */
  readonly origin: string
}
