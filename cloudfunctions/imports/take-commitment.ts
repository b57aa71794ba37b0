import type { CommitterCategory } from '../../contract/vocabulary'
import type { UnappliedReason } from '../../contract/vocabulary-imports'
import { collectedApplication, endCollected } from '../../domain/collected-application'
import type { Entity } from '../../server/ports/collections'
import type { Import, ImportRow, RowEffect } from '../../server/ports/imports'
import type { Services } from '../../server/ports/services'
import type { Doc, Tx } from '../../server/ports/store'
import { applicationKeys } from '../shared/application'
import { entityKeys, operates } from '../shared/entity'
import { putRecord } from '../shared/records'
import { unitNames } from '../shared/unit'
import { districtOf } from './codes-for'

const left = (why: RowEffect['why']): RowEffect => ({ did: 'left', why })
const did = { created: 'created', changed: 'changed', unchanged: 'same' } as const

/** What a row may become beside its record: an entity that is here, has a code or is about to get one applies for none by a form. */
const unapplied = (root: Doc<Entity> | null): UnappliedReason | undefined => {
  if (!root) return undefined
  const { agents, codeId, approvedApplicationId } = root.body
  if (codeId !== null || approvedApplicationId !== null) return 'has-code'
  return agents.length > 0 ? 'applies-itself' : undefined
}

interface Applying {
  readonly importId: string
  readonly body: Import
  readonly row: ImportRow
  readonly recordId: string
  readonly now: number
}

/** An application that is approved with the row itself, and the root by which an entity has one code at most. */
const apply = async (services: Services, tx: Tx, root: Doc<Entity> | null, applying: Applying): Promise<string | undefined> => {
  const { importId, body, row, recordId, now } = applying
  const { committerCode: uscc = '', committerName: name = '', committerCategory } = row.fields
  if (!body.codesFor) return undefined
  const application = collectedApplication({
    uscc,
    name,
    category: committerCategory as CommitterCategory,
    sectorId: body.codesFor.sectorId,
    districtCode: districtOf(uscc, body.codesFor),
    usccInDoubt: row.findings.some(({ reason }) => reason === 'code-check'),
    importId,
    recordId,
    unitId: body.unitId,
    unitName: (await unitNames(tx, body.unitId)).name,
    by: body.actingId,
    at: now,
  })
  const id = services.ids.next()
  tx.insert('applications', id, applicationKeys(application), application)
  const entity: Entity = root
    ? { ...root.body, name, approvedApplicationId: id, updatedAt: now }
    : { name, agents: [], approvedApplicationId: id, codeId: null, updatedAt: now }
  if (root) tx.replace('entities', root, entityKeys(entity), entity)
  else tx.insert('entities', uscc, entityKeys(entity), entity)
  const audit = { at: now, actorId: body.actingId, role: 'officer', action: 'jobs/import-apply', subject: id, outcome: 'approve' }
  tx.insert('audit', services.ids.next(), { kind: 'row', at: now, subject: id, actorId: body.actingId }, audit)
  return id
}

/** A row of form 1: the commitment is kept as a record of origin `collected`, and its entity gets an approved application where it has none. */
export const takeCommitment = async (
  services: Services,
  tx: Tx,
  importId: string,
  body: Import,
  row: ImportRow,
  now: number,
): Promise<RowEffect> => {
  const { fields, recordId } = row
  const uscc = fields.committerCode ?? ''
  if (fields.committerCategory === 'person' || recordId === undefined || uscc === '') return left('natural-person')
  if (!body.codesFor) return left('no-sector')
  if (await operates(tx, body.actingId, uscc)) return left('own-entity')
  const given = { form: 'commitments' as const, fields, recordId, unitId: body.unitId, batchId: importId, by: body.actingId, at: now }
  const put = await putRecord({ ...services, tx }, given)
  if (put.what === 'other-unit') return left('other-unit')
  if (put.what !== 'created') return { did: did[put.what] }
  const root = await tx.get('entities', uscc)
  const why = unapplied(root)
  if (why) return { did: 'created', unapplied: why }
  const applicationId = await apply(services, tx, root, { importId, body, row, recordId, now })
  return { did: 'created', ...(applicationId === undefined ? {} : { applicationId }) }
}

/**
 * Whether the row's application has become a code, so that taking the row back would take a code's ground away. Another row of the same line has no
 * application of its own: the entity's code says on what it stands.
 */
export const hasBecomeCode = async (tx: Tx, { effect, fields, recordId }: ImportRow): Promise<boolean> => {
  if (effect?.applicationId !== undefined) return (await tx.get('applications', effect.applicationId))?.body.state === 'assigned'
  const root = fields.committerCode === undefined ? null : await tx.get('entities', fields.committerCode)
  const code = root?.body.codeId ? await tx.get('codes', root.body.codeId) : null
  const application = code && (await tx.get('applications', code.body.applicationId))
  return recordId !== undefined && application?.body.collected?.recordId === recordId
}

/** Takes a row's application back with it; one that has ended otherwise stays as it is. */
export const takeApplicationBack = async (tx: Tx, { unitId }: Import, { effect }: ImportRow, now: number): Promise<void> => {
  const doc = effect?.applicationId === undefined ? null : await tx.get('applications', effect.applicationId)
  if (!doc) return
  const ended = endCollected(doc.body, '撤销导入', (await unitNames(tx, unitId)).name, now)
  if (!ended.ok) return
  tx.replace('applications', doc, applicationKeys(ended.value), ended.value)
  const root = await tx.get('entities', doc.body.entity.uscc)
  if (root?.body.approvedApplicationId !== doc._id) return
  const free: Entity = { ...root.body, approvedApplicationId: null, updatedAt: now }
  tx.replace('entities', root, entityKeys(free), free)
}
