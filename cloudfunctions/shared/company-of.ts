import { sectorById } from '../../city'
import { ok, type Reply, refuse } from '../../contract/reply'
import { type IntegrityCode, standsInForce } from '../../domain/integrity-code'
import type { Tx } from '../../server/ports/store'

/** The code of a company whose vehicles may have codes of their own: one that stands, in a sector that carries passengers. */
export const carrierCode = async (tx: Pick<Tx, 'get'>, uscc: string, now: number): Promise<Reply<IntegrityCode>> => {
  const entity = uscc === '' ? null : await tx.get('entities', uscc)
  const code = entity?.body.codeId ? await tx.get('codes', entity.body.codeId) : null
  if (!code || !standsInForce(code.body, now)) return refuse('company-without-code')
  return sectorById(code.body.sectorId)?.vehicles ? ok(code.body) : refuse('not-a-carrier')
}
