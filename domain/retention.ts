import { sessionLife } from './session'

const hour = 3600_000

/** How long what serves only for a time is kept, ms from its beginning. Everything that has no place here stays for good. */
export const keptFor = {
  /** after it a session is worth nothing */
  sessions: sessionLife,
  /** it counts for two minutes; the rest is for whoever asks why it did not work */
  signIns: hour,
  /** a client retries within seconds, and never without a session; the rest is for whoever asks what became of a request */
  requests: 7 * 24 * hour,
  /** from when it is done: for whoever asks why they were not told */
  outbox: 7 * 24 * hour,
} as const
