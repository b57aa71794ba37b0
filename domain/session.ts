/** An officer's desk is left alone at noon, never overnight. */
const idleLimit = 2 * 3600_000
/** ms after which a session ends, however busy it was */
export const sessionLife = 12 * 3600_000
/** the last visit is written down at most this often, so that reading pages does not write */
const touchEvery = 5 * 60_000

/** Whether a session still stands: idle and absolute ends, and not begun before its account signed out everywhere (`from`), epoch ms. */
export const sessionStands = (session: { createdAt: number; seenAt: number }, now: number, from = 0): boolean =>
  now - session.seenAt < idleLimit && now - session.createdAt < sessionLife && session.createdAt >= from

export const needsTouch = (session: { seenAt: number }, now: number): boolean => now - session.seenAt >= touchEvery
