import { ok, type Reply, refuse } from '../contract/reply'

/** A desktop browser that asks to be signed in; somebody who is signed in on a phone confirms it (number matching). */
export interface SignInRequest {
  /** keyed hash of the secret that only the asking page holds */
  readonly pageHash: string
  /** shown on the page; the person finds it among `choices` */
  readonly number: number
  readonly choices: readonly number[]
  /** browser, system and shortened address, as the host saw them */
  readonly from: string
  readonly createdAt: number
  readonly state: 'waiting' | 'confirmed' | 'refused' | 'used'
  readonly accountId?: string
  readonly confirmedAt?: number
}

/** ms in which it has to be confirmed and taken up */
export const requestLife = 2 * 60_000

export const isOver = (request: SignInRequest, now: number): boolean => now - request.createdAt >= requestLife

/** Two digits each, all different; `random` holds at least 6 bytes. The first is the right one, their order tells nothing. */
export const numbersFrom = (random: Uint8Array): { readonly number: number; readonly choices: readonly number[] } => {
  const two = (byte = 0) => 10 + (byte % 90)
  const step = 1 + ((random[1] ?? 0) % 29)
  const next = (from: number, by: number) => 10 + ((from - 10 + by) % 90)
  const number = two(random[0])
  const others = [next(number, step), next(number, step + 30)]
  const place = (random[2] ?? 0) % 3
  return { number, choices: [...others.slice(0, place), number, ...others.slice(place)] }
}

/** One answer only: the right number confirms, a wrong one ends the request, so that nobody tries the others. */
export const answer = (request: SignInRequest, accountId: string, number: number, now: number): Reply<SignInRequest> => {
  if (request.state !== 'waiting' || isOver(request, now)) return refuse('sign-in-over')
  return ok(number === request.number ? { ...request, state: 'confirmed', accountId, confirmedAt: now } : { ...request, state: 'refused' })
}

/** The page takes up what was confirmed, once. `from`: what was confirmed before then is void, because its account signed out everywhere. */
export const takeUp = (request: SignInRequest, now: number, from = 0): Reply<SignInRequest & { readonly accountId: string }> => {
  const { accountId, confirmedAt = 0 } = request
  if (request.state !== 'confirmed' || accountId === undefined || confirmedAt < from || isOver(request, now)) return refuse('sign-in-over')
  return ok({ ...request, state: 'used', accountId })
}
