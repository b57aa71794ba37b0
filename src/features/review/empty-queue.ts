import type { ApplicationState } from '../../../contract/vocabulary'

const words: Readonly<Partial<Record<ApplicationState, readonly [string, string]>>> = {
  submitted: ['没有待审核的申请', '市场主体提交后会出现在这里，最早提交的排在最前。'],
  approved: ['没有等待赋码的申请', '审核通过后、信用办赋码前的申请在这里。'],
  assigned: ['还没有已赋码的申请', '信用办赋码后会出现在这里。'],
  returned: ['没有退回补正的申请', '退回后等待经办人补正的申请在这里，再次提交即回到“待审核”。'],
  rejected: ['没有驳回的申请', '驳回的申请连同理由保存在这里。'],
}

/** Title and what next, when a state of the queue holds nothing. */
export const emptyQueue = (state: ApplicationState): readonly [string, string] => words[state] ?? ['没有申请', '换一个状态看看。']
