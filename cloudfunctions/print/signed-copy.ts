import type { printSignedCopy as contract } from '../../contract/print'
import { ok, refuse } from '../../contract/reply'
import { isIntact } from '../../domain/commitment/proof'
import { permit } from '../../server/policy'
import type { Read } from '../../server/ports/use-case'
import { applicationSubject } from '../shared/application'
import { printedFile } from './printed-file'

/**
 * The signed copy with its hash and the page that checks it: for the signer, the deciding unit and the credit office. The
 * district, which only comments, does not get the handwriting. What no longer matches its hash is not handed out as signed.
 */
export const signedCopy: Read<typeof contract> = async ({ applicationId }, context) => {
  const { store, actor, posters, publicOrigin, demo } = context
  const doc = await store.get('applications', applicationId)
  if (!doc) return refuse('not-found')
  const subject = { ...applicationSubject(doc), districtUnitId: undefined }
  if (!permit(actor, 'application.read', subject).ok) return refuse('not-found')
  const commitment = doc.body.commitmentId ? await store.get('commitments', doc.body.commitmentId) : null
  if (!commitment) return refuse('not-signed')
  const { record, templateName } = commitment.body
  if (!isIntact(record)) return refuse('proof-mismatch')
  const { statement, signature, signedAt, hash } = record
  const bytes = await posters.signedCopy({
    fields: statement.fields,
    paragraphs: statement.paragraphs,
    templateName,
    templateVersion: statement.template.version,
    signerName: signature.signerName,
    strokes: signature.strokes,
    signedAt,
    hash,
    proofUrl: `${publicOrigin}/app/#/pages/proof/index?h=${hash}`,
    demo,
  })
  return ok(printedFile(statement.fields.committerName, '主动承诺', 'pdf', 'application/pdf', bytes))
}
