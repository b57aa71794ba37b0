import { city } from '../../city'
import type { signCommitment as contract } from '../../contract/application'
import { ok, refuse } from '../../contract/reply'
import type { Application } from '../../domain/application'
import { formDate } from '../../domain/calendar'
import { canonicalHash, proofHash, type SignedRecord, type Statement } from '../../domain/commitment/proof'
import { isDrawn } from '../../domain/commitment/signature'
import { parseName } from '../../domain/names'
import type { Write } from '../../server/ports/use-case'
import { applicationKeys } from '../shared/application'
import { signedView } from '../shared/application-view'
import { currentTemplate } from '../shared/template'
import { ownApplication } from './own'
import { storedStrokes } from './strokes'

/** Signs the template that was read to its end; text, signer, strokes and time are bound by one hash (R2). */
export const signCommitment: Write<typeof contract> = async (input, context) => {
  const { tx, actor, ids, now } = context
  const { id, rev, templateId, templateVersion, readToEnd, disclosure, signature } = input
  const doc = await ownApplication(context, 'application.sign', id, rev)
  if (!doc.ok || actor.accountId === null) return doc.ok ? refuse('sign-in-required') : doc
  const { body } = doc.value
  const template = await currentTemplate(one => tx.get('templates', one), body.entity.sectorId)
  if (!template || template.id !== templateId || template.version !== templateVersion) return refuse('template-changed')
  if (!readToEnd) return refuse('not-read')
  const signer = parseName(input.signerName)
  if (!signer.ok) return refuse(signer.reason, { signerName: signer.reason })
  const strokes = storedStrokes(signature)
  if (!strokes.ok) return strokes
  if (!isDrawn(strokes.value)) return refuse('signature-empty')

  const statement: Statement = {
    format: 'integrity-commitment/1',
    city: city.code,
    fields: {
      committerName: body.entity.name,
      committerCategory: body.entity.category,
      committerCode: body.entity.uscc,
      type: template.type,
      field: template.field,
      matter: template.matter,
      content: template.paragraphs.join('\n'),
      breach: template.breach,
      madeOn: formDate(now),
      disclosure,
    },
    paragraphs: template.paragraphs,
    template: { id: template.id, version: template.version },
  }
  const salt = [...ids.random(16)].map(byte => byte.toString(16).padStart(2, '0')).join('')
  const signed = { signerName: signer.value, accountId: actor.accountId, strokes: strokes.value, salt }
  const record: SignedRecord = {
    statement,
    signature: signed,
    signedAt: now,
    hash: proofHash(canonicalHash(statement), canonicalHash(signed), now),
  }

  const commitmentId = ids.next()
  const commitment = { applicationId: id, record, templateName: template.name }
  tx.insert('commitments', commitmentId, { applicationId: id, signedAt: now }, commitment)
  tx.insert('proofs', record.hash, {}, { commitmentId })
  const changed: Application = {
    ...body,
    commitmentId,
    history: [...body.history, { at: now, what: 'signed', by: 'agent' }],
    updatedAt: now,
  }
  tx.replace('applications', doc.value, applicationKeys(changed), changed)
  context.audit(id)
  return ok(signedView(commitmentId, commitment))
}
