import type { verifyProof as contract } from '../../contract/credit-page'
import { ok, refuse } from '../../contract/reply'
import { isPersonal } from '../../domain/application'
import { isIntact } from '../../domain/commitment/proof'
import { maskName } from '../../domain/names'
import type { Read } from '../../server/ports/use-case'

/** 核验存证: recomputes the hash from what is stored. A sole trader's name is shown only where its publication was agreed to. */
export const verifyProof: Read<typeof contract> = async ({ hash }, { store }) => {
  const proof = await store.get('proofs', hash)
  const commitment = proof && (await store.get('commitments', proof.body.commitmentId))
  if (!commitment) return refuse('not-found')
  const { record, applicationId, templateName } = commitment.body
  const application = await store.get('applications', applicationId)
  const { committerName, committerCategory, committerCode } = record.statement.fields
  const named = !isPersonal(committerCategory, committerCode) || application?.body.consents?.publishName === true
  return ok({
    hash,
    intact: record.hash === hash && isIntact(record),
    signedAt: record.signedAt,
    committerName: named ? committerName : maskName(committerName),
    templateName,
    templateVersion: record.statement.template.version,
  })
}
