import type { RecordLine, RecordStepLine, RecordView } from '../../contract/records'
import { type Form, forms } from '../../domain/collection/forms'
import { standing } from '../../domain/collection/public-part'
import { allowsStep } from '../../domain/collection/record'
import { shownValue } from '../../domain/collection/shown'
import { isKeyId } from '../../domain/ingest/signing'
import type { KeptEntry, KeptRecord } from '../../domain/records/kept'
import { permit, type Subject } from '../../server/policy'
import type { Doc, Tx } from '../../server/ports/store'
import type { Actor } from '../../server/ports/use-case'
import { unitNames } from '../shared/unit'

export const recordSubject = ({ body }: Doc<KeptRecord>): Subject => ({ unitId: body.unitId })

const titleOf = ({ form, fields }: KeptRecord): string =>
  (form === 'commitments' ? fields.matter : form === 'honours' ? fields.basis : fields.item) ?? ''

export const recordLine = (doc: Doc<KeptRecord>, unitName: string, now: number): RecordLine => {
  const { body } = doc
  return {
    id: doc._id,
    rev: doc.rev,
    form: body.form,
    state: body.state,
    expired: standing(body, now) === 'expired',
    name: body.name,
    uscc: body.uscc,
    title: titleOf(body),
    unitName,
    updatedAt: body.updatedAt,
  }
}

const stepLine = (form: Form, { at, what, reason, changes = [], batchId, undoes }: KeptEntry, by: string): RecordStepLine => ({
  at,
  what,
  by,
  ...(reason === undefined ? {} : { reason }),
  imported: batchId !== undefined || undoes !== undefined,
  changes: changes.flatMap(({ field, before, after }) => {
    const column = form.columns.find(one => one.field === field)
    return column ? [{ title: column.title, before: shownValue(column, before), after: shownValue(column, after) }] : []
  }),
})

/** A record on one screen. Who did what is named: only its unit and the credit office read it. */
export const recordView = async (
  reader: Pick<Tx, 'get'>,
  doc: Doc<KeptRecord>,
  { actor, now }: { readonly actor: Actor; readonly now: number },
): Promise<RecordView> => {
  const { body } = doc
  const form = forms[body.form]
  const people = [...new Set(body.history.map(({ by }) => by))].filter(by => by !== '')
  const named = await Promise.all(
    people.map(async by => [by, (await reader.get('accounts', by))?.body.displayName ?? (isKeyId(by) ? '数据接口' : '')] as const),
  )
  const names = new Map(named)
  return {
    ...recordLine(doc, (await unitNames(reader, body.unitId)).shortName, now),
    fields: form.columns
      .filter(({ field }) => body.sealed?.[field] === undefined)
      .map(column => ({ field: column.field, title: column.title, value: shownValue(column, body.fields[column.field] ?? '') })),
    history: body.history.map(entry => stepLine(form, entry, names.get(entry.by) ?? '')),
    ...(body.correctedBy ? { correctedBy: body.correctedBy } : {}),
    ...(body.corrects ? { corrects: body.corrects } : {}),
    mayChange: permit(actor, 'record.change', recordSubject(doc)).ok && allowsStep(body.state, 'correct'),
  }
}
