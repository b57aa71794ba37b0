import type { scan as contract } from '../../contract/credit-page'
import { ok } from '../../contract/reply'
import { readPage } from '../../domain/credit-page'
import type { Read } from '../../server/ports/use-case'

/** The scan (R6): one document read, no sign-in, no write. Every token that is not in the store answers alike. */
export const scan: Read<typeof contract> = async ({ symbols, ifRev }, { store, secrets, now }) => {
  const token = secrets.tokenOf(symbols)
  const stored = token === null ? null : await store.get('publicPages', token)
  if (!stored) return ok({ kind: 'not-ours' })
  const page = readPage(stored.body, stored.rev, now)
  // expiry changes the answer without changing the document: who kept this rev may have seen it in force, so an expired page is
  // always sent whole
  if (ifRev === stored.rev && page.status !== 'expired') return ok({ kind: 'unchanged', rev: stored.rev })
  return ok({ kind: 'page', page })
}
