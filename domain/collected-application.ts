import type { EntityDetails } from '../contract/application'
import { ok, type Reply, refuse } from '../contract/reply'
import type { CommitterCategory } from '../contract/vocabulary'
import { type Application, allows, move } from './application'

export interface CollectedRow {
  readonly uscc: string
  readonly name: string
  readonly category: CommitterCategory
  readonly sectorId: string
  readonly districtCode: string
  /** its code fails only its check digit, and the officer took it all the same */
  readonly usccInDoubt: boolean
  readonly importId: string
  readonly recordId: string
  /** the unit whose form it is; its officer has approved by taking the row in */
  readonly unitId: string
  readonly unitName: string
  readonly by: string
  readonly at: number
}

const entityOf = ({ uscc, name, category, sectorId, districtCode }: CollectedRow): EntityDetails => ({
  uscc,
  name,
  category,
  districtCode,
  sectorId,
  address: '',
  addressIsHome: false,
  agentIsLegalRepresentative: false,
})

/** What a row of form 1 becomes: approved by its unit, nobody's own, and without any consent, because nobody was asked for one. */
export const collectedApplication = (row: CollectedRow): Application => ({
  accountId: '',
  collected: { importId: row.importId, recordId: row.recordId },
  state: 'approved',
  entity: entityOf(row),
  unitId: row.unitId,
  usccInDoubt: row.usccInDoubt,
  submittedAt: row.at,
  submissions: 1,
  approvedBy: row.by,
  toMend: [],
  history: [{ at: row.at, what: 'approved', by: row.unitName, reason: '部门归集' }],
  createdAt: row.at,
  updatedAt: row.at,
})

/** Ends a collected application that has no code yet: its import is taken back, or the entity has applied itself. */
export const endCollected = (application: Application, reason: string, unitName: string, at: number): Reply<Application> =>
  application.collected !== undefined && allows(application.state, 'assign')
    ? ok(move(application, 'withdrawn', { at, what: 'withdrawn', by: unitName, reason }))
    : refuse('wrong-state')

/** The entity has claimed the code that was made for it from a collection: there is none to be assigned. */
export const claimed = (application: Application, codeId: string, unitName: string, at: number): Reply<Application> =>
  allows(application.state, 'assign')
    ? ok(move(application, 'assigned', { at, what: 'assigned', by: unitName, reason: '认领已有的诚信码' }, { codeId }))
    : refuse('wrong-state')
