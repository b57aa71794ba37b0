/** The closed lists of an import of a workbook (R8). Terms: docs/glossary.md. */

export const importStates = {
  reading: '读取中',
  refused: '不能读取',
  ready: '待确认',
  taking: '收录中',
  done: '已收录',
  undoing: '撤销中',
  undone: '已撤销',
  dropped: '已放弃',
} as const
export type ImportState = keyof typeof importStates

/** Why a row that could be taken in was left out after all, or what an undoing has not touched. */
export const leftReasons = {
  'not-yet': '这种表目前只能预览，没有收录，请留待以后导入。',
  'natural-person': '自然人的承诺不赋诚信码，身份证号不离开原文件，没有收录。',
  'no-sector': '本单位没有负责的行业领域，不能据主动承诺信息表申请赋码，没有收录。',
  'own-entity': '收录人是该主体的经办人，没有收录，请由同事导入。',
  'said-no': '工作人员决定不收录。',
  'changed-meanwhile': '预览之后这条信息已被改动，没有收录，请重新导入核对。',
  'other-unit': '这条信息由其他单位归集，没有改动。',
  'changed-since': '收录之后这条信息已被改动或已经赋码，没有撤销。',
  'own-entity-kept': '撤销人是该主体的经办人，没有撤销，请由同事办理。',
} as const
export type LeftReason = keyof typeof leftReasons

/** Of a commitment that was taken in: why it has become no application for a code. */
export const unappliedReasons = {
  'has-code': '已收录；该主体已有诚信码或待赋码的申请，不另申请。',
  'applies-itself': '已收录；该主体已在本平台办理，由其自行申请，不代为申请。',
} as const
export type UnappliedReason = keyof typeof unappliedReasons
