import { drawn } from '../support/applicant'
import { usccNumber } from '../support/application-fixture'
import { aVehicle } from '../support/vehicles'

/** What the walk asks about: all of it belongs to somebody else, of another unit and another district. */
export interface Foreign {
  readonly draftId: string
  readonly submittedId: string
  readonly approvedId: string
  readonly codeId: string
  readonly symbols: string
  readonly codedId: string
  readonly uscc: string
  readonly jobId: string
  readonly hash: string
  readonly officerId: string
  readonly licenceId: string
  readonly recordId: string
  readonly vehicleId: string
  readonly itemId: string
  readonly importId: string
  readonly ingestKeyId: string
}

const phone = '13000000009'
const queue = { state: 'submitted', order: 'oldest' }

/** A well-formed input for each action, by `room/name`: a refusal is then about who asks, not about what was typed. */
export const calls = (it: Foreign): Readonly<Record<string, object>> => ({
  'citizen/home': {},
  'citizen/scan': { symbols: it.symbols },
  'citizen/confirm-site': { symbols: it.symbols, matches: true },
  'citizen/verify-proof': { hash: it.hash },
  'entity/mine': {},
  'entity/application': { id: it.submittedId },
  'entity/enrol': {
    details: {
      uscc: usccNumber(900),
      name: '另一家（虚构）',
      category: 'organisation',
      districtCode: '230403',
      sectorId: 'taxi',
      address: '某路2号',
    },
  },
  'entity/save-draft': {
    id: it.draftId,
    rev: 2,
    details: {
      uscc: it.uscc,
      name: '换了名字（虚构）',
      category: 'organisation',
      districtCode: '230403',
      sectorId: 'taxi',
      address: '某路3号',
    },
  },
  'entity/read-template': { id: it.draftId },
  'entity/sign-commitment': {
    id: it.draftId,
    rev: 2,
    templateId: 'tourism',
    templateVersion: 1,
    readToEnd: true,
    disclosure: 'public',
    signerName: '王某（虚构）',
    signature: drawn,
  },
  'entity/submit': { id: it.draftId, rev: 2, consents: { publishName: true, publishAddress: true, publishPhoto: true } },
  'entity/withdraw': { id: it.submittedId, rev: 3 },
  'entity/agents': { uscc: it.uscc },
  'entity/invite-agent': { uscc: it.uscc },
  'entity/join-as-agent': { code: 'ABCDEFGHJKMN' },
  'entity/remove-agent': { uscc: it.uscc, accountId: 'owner' },
  'entity/items': { uscc: it.uscc },
  'entity/save-item': { uscc: it.uscc, sectionId: 'voluntary', fields: { item: '明厨亮灶', detail: '（虚构）' }, pictures: [] },
  'entity/withdraw-own-item': { id: it.itemId, rev: 1 },
  'department/items': { state: 'submitted' },
  'department/item': { id: it.itemId },
  'department/decide-item': { id: it.itemId, rev: 1, decision: 'confirm' },
  'department/withdraw-item': { id: it.itemId, rev: 1, reason: '核对原件' },
  'department/queue': queue,
  'department/review': { id: it.submittedId },
  'department/decide': { items: [{ id: it.submittedId, rev: 3 }], decision: 'approve', reason: '', fields: [] },
  'department/comment': { id: it.submittedId, text: '现场情况属实。' },
  'department/begin-import': { fileId: it.licenceId, fileName: '归集.xlsx' },
  'department/imports': {},
  'department/import': { id: it.importId },
  'department/import-rows': { id: it.importId },
  'department/decide-import': { id: it.importId, take: true, all: true },
  'department/commit-import': { id: it.importId },
  'department/drop-import': { id: it.importId },
  'department/undo-import': { id: it.importId },
  'department/import-template': {},
  'department/coverage': {},
  'department/missing-targets': { sectorId: 'taxi', status: 'none' },
  'department/records': { form: 'honours', state: 'published' },
  'department/record': { id: it.recordId },
  'department/correct-record': { id: it.recordId, rev: 1, fields: { basis: '另一依据' }, reason: '核对原件' },
  'department/withdraw-record': { id: it.recordId, rev: 1, reason: '核对原件' },
  'department/vehicles': { state: 'active' },
  'department/vehicle': { id: it.vehicleId },
  'department/save-vehicle': { ...aVehicle, plate: '黑H00001' },
  'department/change-vehicle': { id: it.vehicleId, rev: 1, change: 'suspend', reason: '核对原件' },
  'office/all-queues': queue,
  'office/assign': { id: it.approvedId, rev: 4 },
  'office/assign-batch': { ids: [it.approvedId] },
  'office/job': { id: it.jobId },
  'office/jobs': {},
  'office/cancel-job': { id: it.jobId },
  'office/codes': { state: 'active' },
  'office/change-code': { id: it.codeId, rev: 1, change: 'suspend', reason: '现场不一致' },
  'office/mismatches': {},
  'admin/units': {},
  'admin/save-unit': { id: 'transport', rev: 1, name: '鹤岗市交通运输局', shortName: '市交通局', active: true },
  'admin/officers': {},
  'admin/invite': { role: 'auditor', displayName: '辛审计（虚构）', phone },
  'admin/set-officer-disabled': { accountId: it.officerId, rev: 1, disabled: true },
  'admin/accept-invitation': { code: 'ABCDEFGHJKMN', phone },
  'admin/ingest-keys': {},
  'admin/make-ingest-key': { unitId: 'transport', label: '信用平台', scopes: ['records'] },
  'admin/revoke-ingest-key': { id: it.ingestKeyId },
  'admin/audit-trail': {},
  'print/code': { codeId: it.codeId, format: 'code-svg' },
  'print/vehicle': { id: it.vehicleId },
  'print/signed-copy': { applicationId: it.submittedId },
  'files/take-picture': { fileId: `cloud://env.bucket/incoming/${'0'.repeat(32)}.jpg`, kind: 'licence' },
  'files/show-picture': { id: it.licenceId },
})

const everyone = ['citizen/home', 'citizen/scan', 'citizen/confirm-site', 'citizen/verify-proof']
const signedIn = [...everyone, 'entity/mine', 'entity/enrol', 'files/take-picture']

/** What each may do although nothing of it is theirs; whatever is not named is refused. */
export const open: Readonly<Record<string, readonly string[]>> = {
  citizen: everyone,
  agent: signedIn,
  officer: [
    ...signedIn,
    'department/queue',
    'department/items',
    'department/records',
    'department/imports',
    'department/import-template',
    'department/coverage',
    'department/vehicles',
  ],
  office: [
    ...signedIn,
    'department/items',
    'department/item',
    'department/queue',
    'department/review',
    'department/records',
    'department/coverage',
    'department/missing-targets',
    'department/record',
    'department/vehicles',
    'department/vehicle',
    'department/imports',
    'department/import',
    'department/import-rows',
    'department/import-template',
    'office/all-queues',
    'office/assign',
    'office/assign-batch',
    'office/job',
    'office/jobs',
    'office/cancel-job',
    'office/codes',
    'office/change-code',
    'office/mismatches',
    'print/code',
    'print/vehicle',
    'print/signed-copy',
    'files/show-picture',
  ],
  admin: [
    ...signedIn,
    'admin/units',
    'admin/save-unit',
    'admin/officers',
    'admin/invite',
    'admin/set-officer-disabled',
    'admin/ingest-keys',
    'admin/make-ingest-key',
    'admin/revoke-ingest-key',
  ],
  auditor: [...signedIn, 'admin/audit-trail'],
}
