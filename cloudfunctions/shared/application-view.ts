import type { ApplicationView, CodeView, SignedView } from '../../contract/application'
import type { Application } from '../../domain/application'
import { type IntegrityCode, publicStatus } from '../../domain/integrity-code'
import type { Commitment } from '../../server/ports/collections'
import type { Doc } from '../../server/ports/store'
import type { ReadContext } from '../../server/ports/use-case'
import { unitNames } from './unit'

export const signedView = (commitmentId: string, { record, templateName }: Commitment): SignedView => ({
  commitmentId,
  fields: record.statement.fields,
  templateName,
  templateVersion: record.statement.template.version,
  signedAt: record.signedAt,
  hash: record.hash,
})

/** The plain link that the QR holds. */
export const codeUrl = (publicOrigin: string, symbols: string): string => `${publicOrigin}/c/${symbols}`

export const codeView = (
  id: string,
  code: IntegrityCode,
  { publicOrigin, now, wechat }: Pick<ReadContext, 'publicOrigin' | 'now' | 'wechat'>,
): CodeView => ({
  id,
  state: code.state,
  status: publicStatus(code.state, code.validUntil, now),
  symbols: code.symbols,
  url: codeUrl(publicOrigin, code.symbols),
  validUntil: code.validUntil,
  assignedAt: code.assignedAt,
  ...(code.reason ? { reason: code.reason } : {}),
  ...(wechat ? { miniCode: true as const } : {}),
})

/** The application with its commitment and the code that now stands for it. */
export const applicationView = async (doc: Doc<Application>, context: ReadContext): Promise<ApplicationView> => {
  const { body } = doc
  const { store } = context
  const commitment = body.commitmentId ? await store.get('commitments', body.commitmentId) : null
  const assigned = body.codeId ? await store.get('codes', body.codeId) : null
  const code = assigned?.body.replacedBy ? await store.get('codes', assigned.body.replacedBy) : assigned
  return {
    id: doc._id,
    rev: doc.rev,
    state: body.state,
    entity: body.entity,
    unitId: body.unitId,
    unitName: (await unitNames(store, body.unitId)).name,
    consents: body.consents,
    commitment: commitment ? signedView(commitment._id, commitment.body) : undefined,
    code: code ? codeView(code._id, code.body, context) : undefined,
    toMend: body.toMend,
    reason: body.reason,
    history: body.history,
    usccInDoubt: body.usccInDoubt,
  }
}
