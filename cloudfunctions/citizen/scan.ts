import type { scan as contract, ScanAnswer } from '../../contract/credit-page'
import { ok } from '../../contract/reply'
import { type PublicPage, readPage } from '../../domain/credit-page'
import { isVehiclePage, readVehiclePage, type StoredVehiclePage } from '../../domain/vehicle/vehicle-page'
import type { Doc, Tx } from '../../server/ports/store'
import type { Read } from '../../server/ports/use-case'
import { entityPage } from '../shared/entity-page'

type Page = Exclude<ScanAnswer, { kind: 'unchanged' | 'not-ours' }>

/** What a stored page says now; of a vehicle its company's page is read besides. */
export const answerOf = async (
  reader: Pick<Tx, 'get'>,
  { body, rev }: Pick<Doc<PublicPage | StoredVehiclePage>, 'body' | 'rev'>,
  now: number,
): Promise<Page> =>
  isVehiclePage(body)
    ? { kind: 'vehicle', page: readVehiclePage(body, rev, await entityPage(reader, body.company), now) }
    : { kind: 'page', page: readPage(body, rev, now) }

/** Time changes the answer without changing a document: who kept this rev may have seen it in force, so what has run out is always sent whole. */
const ranOut = ({ page }: Page, now: number): boolean => now >= page.validUntil

/** The scan (R6): one document read, of a vehicle two; no sign-in, no write. Every token that is not in the store answers alike. */
export const scan: Read<typeof contract> = async ({ symbols, ifRev }, { store, secrets, now }) => {
  const token = secrets.tokenOf(symbols)
  const stored = token === null ? null : await store.get('publicPages', token)
  if (!stored) return ok({ kind: 'not-ours' })
  const answer = await answerOf(store, stored, now)
  return ok(ifRev === answer.page.rev && !ranOut(answer, now) ? { kind: 'unchanged', rev: ifRev } : answer)
}
