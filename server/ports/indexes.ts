import type { CollectionName } from './collections'

/** One index: equal keys first, then one sort key; `multi` names a multi-valued key that a query may ask for with `contains`. */
export interface IndexSpec {
  readonly equal: readonly string[]
  readonly sort: string
  readonly multi?: string
}

/** Every index of every collection, in one list: the adapters build theirs from it, the deployment too. */
export const indexes = {
  accounts: { byName: { equal: ['kind'], sort: 'createdAt' } },
  sessions: { byAccount: { equal: ['accountId'], sort: 'createdAt' }, byTime: { equal: [], sort: 'createdAt' } },
  invitations: { byCreated: { equal: ['kind'], sort: 'createdAt' } },
  signIns: { byTime: { equal: ['kind'], sort: 'createdAt' } },
  units: { all: { equal: ['kind'], sort: 'order' } },
  templates: {},
  claims: { byAccount: { equal: ['accountId'], sort: 'updatedAt' }, byUscc: { equal: ['uscc'], sort: 'updatedAt' } },
  entities: { byAgent: { equal: ['kind'], sort: 'updatedAt', multi: 'agents' } },
  applications: {
    byAccount: { equal: ['accountId'], sort: 'updatedAt', multi: 'photos' },
    byUscc: { equal: ['uscc'], sort: 'updatedAt' },
    byUnitState: { equal: ['unitId', 'state'], sort: 'submittedAt', multi: 'words' },
    byUnitStateSector: { equal: ['unitId', 'state', 'sectorId'], sort: 'submittedAt', multi: 'words' },
    byUnitStateDistrict: { equal: ['unitId', 'state', 'districtCode'], sort: 'submittedAt', multi: 'words' },
    byDistrict: { equal: ['districtCode', 'state'], sort: 'submittedAt', multi: 'words' },
    byState: { equal: ['state'], sort: 'submittedAt', multi: 'words' },
    byStateUnit: { equal: ['state', 'unitId'], sort: 'submittedAt', multi: 'words' },
    byDeadline: { equal: ['kind'], sort: 'deadlineAt' },
    // only what an import has brought
    byImport: { equal: ['importId', 'state'], sort: 'submittedAt' },
  },
  commitments: { byApplication: { equal: ['applicationId'], sort: 'signedAt' } },
  proofs: {},
  codes: {
    byState: { equal: ['state'], sort: 'assignedAt', multi: 'words' },
    byUnitState: { equal: ['unitId', 'state'], sort: 'assignedAt', multi: 'words' },
    byUscc: { equal: ['uscc'], sort: 'assignedAt' },
    byValidity: { equal: ['state'], sort: 'validUntil' },
    byReminder: { equal: ['kind'], sort: 'remindAt' },
  },
  publicPages: {},
  records: {
    // what the public may see of an entity, by its place on the page; nothing else is in it
    byPage: { equal: ['uscc', 'section'], sort: 'rank' },
    byUscc: { equal: ['uscc'], sort: 'updatedAt' },
    byFormState: { equal: ['form', 'state'], sort: 'updatedAt' },
    byUnitFormState: { equal: ['unitId', 'form', 'state'], sort: 'updatedAt' },
    // a name by its beginning: pairs of its letters would make taking rows in six times as slow
    byUnitName: { equal: ['unitId', 'form', 'state'], sort: 'name' },
    byName: { equal: ['form', 'state'], sort: 'name' },
  },
  vehicles: {
    byUscc: { equal: ['uscc'], sort: 'updatedAt' },
    byState: { equal: ['state'], sort: 'updatedAt', multi: 'words' },
    byUnitState: { equal: ['unitId', 'state'], sort: 'updatedAt', multi: 'words' },
  },
  plates: {},
  items: {
    byEntity: { equal: ['uscc'], sort: 'updatedAt' },
    // what the public may see of an entity, and nothing else
    byPage: { equal: ['uscc', 'section'], sort: 'rank' },
    byState: { equal: ['state'], sort: 'updatedAt' },
    byUnitState: { equal: ['unitId', 'state'], sort: 'updatedAt' },
  },
  dirtyPages: { byTime: { equal: ['kind'], sort: 'at' } },
  targets: {
    all: { equal: ['kind'], sort: 'createdAt' },
    bySector: { equal: ['sectorId', 'status'], sort: 'createdAt' },
    bySectorDistrict: { equal: ['sectorId', 'districtCode', 'status'], sort: 'createdAt' },
  },
  coverage: {},
  imports: {
    byUnit: { equal: ['unitId'], sort: 'createdAt' },
    byFile: { equal: ['unitId', 'sha'], sort: 'createdAt' },
    byState: { equal: ['state'], sort: 'createdAt' },
    // only what has work to be done in the background
    byDue: { equal: ['kind'], sort: 'dueAt' },
  },
  importRows: {},
  ingestKeys: { byTime: { equal: ['kind'], sort: 'createdAt' } },
  jobs: { byAccount: { equal: ['accountId'], sort: 'createdAt' }, byState: { equal: ['state'], sort: 'createdAt' } },
  notices: { byRecipient: { equal: ['recipient'], sort: 'at' } },
  outbox: { byDue: { equal: ['kind'], sort: 'dueAt' }, byTime: { equal: ['kind'], sort: 'doneAt' } },
  siteChecks: { byMatch: { equal: ['matches'], sort: 'at' }, byCode: { equal: ['codeId', 'matches'], sort: 'at' } },
  files: { byAccount: { equal: ['accountId'], sort: 'createdAt' } },
  requests: { byTime: { equal: ['kind'], sort: 'at' } },
  audit: {
    byTime: { equal: ['kind'], sort: 'at' },
    bySubject: { equal: ['subject'], sort: 'at' },
    byActor: { equal: ['actorId'], sort: 'at' },
  },
  settings: {},
} as const satisfies Record<CollectionName, Readonly<Record<string, IndexSpec>>>
