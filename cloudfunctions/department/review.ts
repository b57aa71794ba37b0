import { ok, refuse } from '../../contract/reply'
import type { CollectedView, review as contract } from '../../contract/review'
import type { Application } from '../../domain/application'
import { isIntact } from '../../domain/commitment/proof'
import { maskName } from '../../domain/names'
import { permit } from '../../server/policy'
import type { Store } from '../../server/ports/store'
import type { Read } from '../../server/ports/use-case'
import { applicationSubject } from '../shared/application'
import { applicationView } from '../shared/application-view'
import { collectedRecord, formOne } from '../shared/collected'
import { operates } from '../shared/entity'
import { claimableCode } from './claim-code'

/** more are counted no further: one job takes no more */
const mostWaiting = 1000

const collectedPart = async ({ collected }: Application, store: Store): Promise<{ collected?: CollectedView }> => {
  if (!collected) return {}
  const { importId, recordId } = collected
  const record = await collectedRecord(store, recordId)
  const fileName = (await store.get('imports', importId))?.body.fileName ?? ''
  const waiting = await store.count('applications', { index: 'byImport', equal: { importId, state: 'approved' } }, mostWaiting)
  const fields = record && record.body.state !== 'withdrawn' ? { fields: formOne(record.body.fields) } : {}
  return { collected: { importId, fileName, waiting, ...fields } }
}

const claimPart = async ({ state, entity }: Application, store: Store, now: number): Promise<{ claimsCode?: true }> => {
  const root = state === 'submitted' ? await store.get('entities', entity.uscc) : null
  return root && (await claimableCode(store, root.body, now)) ? { claimsCode: true } : {}
}

/** The application on one screen, with what was signed and whether it still matches its hash. */
export const review: Read<typeof contract> = async ({ id }, context) => {
  const { store, actor, now } = context
  const doc = await store.get('applications', id)
  const own = doc?.body.accountId === actor.accountId
  if (!doc || own || !permit(actor, 'application.read', applicationSubject(doc)).ok) return refuse('not-found')
  if (await operates(store, actor.accountId, doc.body.entity.uscc)) return refuse('own-entity')
  const commitment = doc.body.commitmentId ? await store.get('commitments', doc.body.commitmentId) : null
  const rivals = await store.query('applications', { index: 'byUscc', equal: { uscc: doc.body.entity.uscc }, order: 'desc', limit: 20 })
  const subject = applicationSubject(doc)
  const signerName = commitment?.body.record.signature.signerName ?? ''
  return ok({
    ...(await applicationView(doc, context)),
    commitmentIntact: commitment !== null && isIntact(commitment.body.record),
    ...(await collectedPart(doc.body, store)),
    ...(await claimPart(doc.body, store, now)),
    textMarks: doc.body.textMarks ?? {},
    signerName,
    agentMasked: maskName(signerName),
    rivals: rivals.items
      .filter(
        other => other._id !== id && other.body.accountId !== doc.body.accountId && !other.body.collected && other.body.state !== 'draft',
      )
      .map(({ _id, body }) => ({ applicationId: _id, state: body.state, updatedAt: body.updatedAt })),
    mayDecide: permit(actor, 'application.decide', subject).ok,
    mayComment: permit(actor, 'application.comment', subject).ok,
  })
}
