/** The closed lists of collected information (R7–R9). Terms: docs/glossary.md. */

/** The four forms of Attachment 3, with their titles. */
export const collectionForms = {
  commitments: '主动承诺信息表',
  honours: '守信激励信息表',
  voluntary: '自愿注册信息表',
  others: '其他反映信用状况信息表',
} as const
export type CollectionForm = keyof typeof collectionForms

/** All that a workbook may bring: what becomes a record, and lists that become something else. */
export const workbookForms = { ...collectionForms, targets: '应赋码名单', vehicles: '营运车辆信息表' } as const
export type WorkbookForm = keyof typeof workbookForms
export const isCollectionForm = (form: WorkbookForm): form is CollectionForm => form in collectionForms

export const vehicleKinds = { taxi: '出租汽车', coach: '长途客运', rideHailing: '网约车' } as const
export type VehicleKind = keyof typeof vehicleKinds

/** What becomes of a row. Only `accepted`, `changed` and, once an officer has said so, `doubtful` are taken in. */
export const rowVerdicts = {
  accepted: '可收录',
  changed: '有变更',
  doubtful: '存疑',
  known: '已有',
  refused: '不能收录',
  example: '示例行',
  remark: '说明行',
} as const
export type RowVerdict = keyof typeof rowVerdicts

/** Stored state of a collected record. Expired is never stored: it is computed from 有效期至 when read. */
export const recordStates = {
  collected: '已归集',
  published: '已公示',
  disputed: '异议中',
  upheld: '异议后维持',
  corrected: '已更正',
  withdrawn: '已撤下',
} as const
export type RecordState = keyof typeof recordStates

export const recordSteps = {
  collect: '归集',
  recollect: '再次归集',
  publish: '公示',
  dispute: '提出异议',
  uphold: '维持',
  correct: '更正',
  withdraw: '撤下',
} as const
export type RecordStep = keyof typeof recordSteps

/**
 * What may be said of a row or of one of its cells, worst first: `refused` rows cannot be taken in, `doubtful` ones wait for the officer,
 * `note` is said and changes nothing.
 */
export const cellReasons = {
  // the cell
  'cell-missing': 'refused',
  'cell-error': 'refused',
  'formula-empty': 'refused',
  'too-long': 'refused',
  'not-in-list': 'refused',
  'name-not-accepted': 'refused',
  'odd-character': 'doubtful',
  'not-text': 'doubtful',
  'personal-in-text': 'doubtful',
  formula: 'note',
  'merged-cell': 'note',
  'read-as': 'note',
  // codes
  'code-length': 'refused',
  'code-alphabet': 'refused',
  'code-registrar': 'refused',
  'code-as-number': 'refused',
  'code-is-identity': 'refused',
  'code-needs-eighteen': 'refused',
  'identity-invalid': 'refused',
  'code-check': 'doubtful',
  'code-old-registration': 'doubtful',
  'category-unlike-code': 'doubtful',
  'code-inner': 'note',
  // days
  'date-unreadable': 'refused',
  'date-impossible': 'refused',
  'date-no-year': 'refused',
  'date-no-day': 'refused',
  'date-is-range': 'refused',
  'date-day-assumed': 'doubtful',
  'date-end-of-range': 'doubtful',
  'date-short-year': 'doubtful',
  'date-order': 'doubtful',
  'date-in-future': 'doubtful',
  'date-far': 'doubtful',
  'valid-until-past': 'doubtful',
  'valid-until-missing': 'doubtful',
  'date-from-serial': 'note',
  'collected-on-missing': 'note',
  // types
  'type-as-other': 'doubtful',
  // lists of the city
  'sector-not-own': 'refused',
  'sector-assumed': 'note',
  'district-by-code': 'note',
  'district-unknown': 'note',
  'plate-invalid': 'refused',
  'plate-elsewhere': 'doubtful',
  'company-without-code': 'refused',
  'not-a-carrier': 'refused',
  'company-not-own': 'refused',
  // the row against what is known
  'name-unlike': 'doubtful',
  'name-alike': 'note',
  'example-with-code': 'doubtful',
  'same-key-differs': 'doubtful',
  'was-withdrawn': 'doubtful',
  'was-corrected': 'doubtful',
  'is-disputed': 'doubtful',
  'other-unit': 'refused',
  'twice-in-file': 'note',
  'cell-without-header': 'note',
  'hidden-row': 'note',
} as const
export type CellReason = keyof typeof cellReasons
export type Severity = (typeof cellReasons)[CellReason]

/** What may be said of a sheet or a table in it. `refused`: no row of the table can be judged. */
export const tableReasons = {
  'no-header': 'refused',
  'header-unclear': 'refused',
  'header-in-two-rows': 'refused',
  'column-missing': 'refused',
  'column-twice': 'refused',
  'header-repeated': 'note',
  'title-differs': 'note',
  'column-unknown': 'note',
  'column-hidden': 'note',
  'sheet-hidden': 'note',
} as const
export type TableReason = keyof typeof tableReasons
