/** The closed lists of the field, with their Chinese labels. Names in code and Chinese terms: docs/glossary.md. */

export const roles = {
  citizen: '公众',
  agent: '经办人',
  officer: '部门审核员',
  office: '信用办',
  admin: '管理员',
  auditor: '审计员',
} as const
export type Role = keyof typeof roles

export const applicationStates = {
  draft: '草稿',
  submitted: '待审核',
  returned: '退回补正',
  approved: '审核通过，待赋码',
  rejected: '已驳回',
  assigned: '已赋码',
  withdrawn: '已撤回',
} as const
export type ApplicationState = keyof typeof applicationStates

/** Stored state of a code. `expired` is never stored by a job: it is computed from validUntil when read. */
export const codeStates = {
  active: '有效',
  suspended: '已暂停',
  revoked: '已撤销',
  replaced: '已换发',
  ended: '已退出',
} as const
export type CodeState = keyof typeof codeStates

/** What a citizen sees. Only `in-force` is ever green. */
export const publicStatuses = {
  'in-force': '诚信码有效',
  suspended: '诚信码已暂停',
  revoked: '诚信码已撤销',
  expired: '诚信码已过期',
  replaced: '此码已换发新码',
  ended: '主体已退出，此码停用',
  'not-ours': '不是本市诚信码',
} as const
export type PublicStatus = keyof typeof publicStatuses

/** 承诺人类别 (form 1). */
export const committerCategories = {
  organisation: '法人及非法人组织',
  person: '自然人',
  soleTrader: '个体工商户',
} as const
export type CommitterCategory = keyof typeof committerCategories

/** 承诺类型 (form 1). */
export const commitmentTypes = {
  replacesApproval: '审批替代型',
  toleratesGaps: '容缺受理型',
  certifies: '证明事项型',
  repairsCredit: '信用修复型',
  selfDiscipline: '行业自律型',
  active: '主动型',
  other: '其他',
} as const
export type CommitmentType = keyof typeof commitmentTypes

/** 公开类型 (form 1). */
export const disclosures = {
  public: '可向社会公开',
  limited: '特定范围内公开',
  closed: '不可公开',
} as const
export type Disclosure = keyof typeof disclosures

/** Fields of an application that an officer may ask to have mended. */
export const applicationFields = {
  uscc: '统一社会信用代码',
  name: '名称',
  category: '承诺人类别',
  districtCode: '辖区',
  sectorId: '行业领域',
  address: '地址',
  licencePhoto: '证照照片',
  shopPhoto: '门头照片',
  authorisation: '授权书',
  commitment: '主动承诺',
} as const
export type ApplicationField = keyof typeof applicationFields

/** Texts of an application that somebody types and others read: checked when it is handed in. */
export const checkedTexts = { name: '名称', address: '地址', signerName: '签署人姓名' } as const
export type CheckedText = keyof typeof checkedTexts

/** What WeChat's check of a text has left to a person. */
export const textMarks = { unchecked: '未经微信检测', doubtful: '微信建议人工核看' } as const
export type TextMark = keyof typeof textMarks

export const decisions = { approve: '通过', return: '退回补正', reject: '驳回' } as const
export type Decision = keyof typeof decisions

export const codeChanges = { suspend: '暂停', resume: '恢复', revoke: '撤销', reissue: '换发' } as const
export type CodeChange = keyof typeof codeChanges

export const fileKinds = { licence: '证照照片', shop: '门头照片', authorisation: '授权书', item: '登记事项图片' } as const
export type FileKind = keyof typeof fileKinds

export const jobStates = { running: '进行中', done: '已完成', cancelled: '已停止' } as const
export type JobState = keyof typeof jobStates

/** Why a request was refused. Closed: src/text/reasons.ts has one Chinese sentence for each and the compiler holds it to that. */
export const refusalReasons = [
  // input
  'invalid-input',
  'too-large',
  'file-not-accepted',
  'uscc-length',
  'uscc-alphabet',
  'uscc-check',
  'uscc-registrar',
  'name-not-accepted',
  'text-not-accepted',
  'unknown-sector',
  'unknown-district',
  'signature-empty',
  'not-read',
  'reason-required',
  'fields-required',
  'consent-required',
  // who
  'sign-in-required',
  'not-permitted',
  'own-entity',
  'approver-cannot-assign',
  'session-ended',
  'login-code-invalid',
  'phone-code-required',
  'phone-code-invalid',
  'sign-in-over',
  'invitation-invalid',
  'roles-conflict',
  'account-disabled',
  // state
  'not-found',
  'wrong-state',
  'already-decided',
  'changed-meanwhile',
  'template-changed',
  'incomplete',
  'not-signed',
  'another-application-open',
  'already-has-code',
  'proof-mismatch',
  'import-undecided',
  'record-exists',
  'too-many-to-print',
  'items-full',
  'plate-invalid',
  'plate-elsewhere',
  'company-without-code',
  'not-a-carrier',
  // transport
  'unknown-action',
  'request-reused',
  'too-many',
  'busy',
  'unavailable',
] as const
export type RefusalReason = (typeof refusalReasons)[number]
