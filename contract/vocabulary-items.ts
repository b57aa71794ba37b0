/** The closed lists of what entities register of themselves (R10, 自愿注册). Terms: docs/glossary.md. */

/** Stored state of an item: of what was handed in last. What the public sees stays beside it until something takes its place. */
export const itemStates = {
  submitted: '待确认',
  returned: '退回补正',
  published: '已公示',
  withdrawn: '已撤下',
} as const
export type ItemState = keyof typeof itemStates

export const itemSteps = {
  submit: '提交',
  confirm: '确认',
  return: '退回',
  drop: '放弃修改',
  withdraw: '撤下',
} as const
export type ItemStep = keyof typeof itemSteps

export const itemDecisions = { confirm: '确认', return: '退回补正' } as const
export type ItemDecision = keyof typeof itemDecisions
