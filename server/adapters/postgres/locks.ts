import { createHash } from 'node:crypto'
import { nameOf, type Read } from '../documents/stored'
import type { Write } from '../documents/write'

/** A 64-bit number for a name, as PostgreSQL's advisory locks take it; two names that share one only wait for each other. */
export const lockKey = (schema: string, name: string): bigint => createHash('sha256').update(`${schema}\n${name}`).digest().readBigInt64BE()

export const begin = 'BEGIN ISOLATION LEVEL READ COMMITTED'

/**
 * Takes a lock on every document that a transaction read (shared) or writes (its own), also on those that do not exist yet, always in the
 * same order so that nobody waits in a circle. What is read after it cannot change before the commit: no isolation level has to
 * be relied on, and read-committed is the one that all servers of this protocol share.
 */
export const locksOf = (schema: string, read: readonly Read[], writes: readonly Write[]): string => {
  const own = new Set(writes.map(nameOf))
  const names = new Set([...own, ...read.map(nameOf)])
  return [...names]
    .map(name => ({ key: lockKey(schema, name), call: own.has(name) ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared' }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ key, call }) => `SELECT ${call}(${key}::bigint)`)
    .join('; ')
}
