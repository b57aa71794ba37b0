import type { WriteContext } from '../../server/ports/use-case'

/** In-app notice to an account (`account:<id>`) or to everyone of a unit (`unit:<id>`), in the transaction of what it tells of. */
export const notify = (
  { tx, ids, now }: WriteContext,
  recipient: `account:${string}` | `unit:${string}`,
  text: string,
  applicationId?: string,
) => tx.insert('notices', ids.next(), { recipient, at: now }, { text, at: now, ...(applicationId ? { applicationId } : {}) })
