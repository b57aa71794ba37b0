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
  'not-yet': '主动承诺信息表暂不能收录，请留待以后导入。',
  'said-no': '工作人员决定不收录。',
  'changed-meanwhile': '预览之后这条信息已被改动，没有收录，请重新导入核对。',
  'other-unit': '这条信息由其他单位归集，没有改动。',
  'changed-since': '收录之后这条信息已被改动，没有撤销。',
} as const
export type LeftReason = keyof typeof leftReasons
