import type { ApplicationField, Decision } from '../../../contract/vocabulary'

/** What the officer has filled in so far in the dialog of a decision. */
export interface VerdictDraft {
  readonly decision: Decision
  readonly reason: string
  readonly fields: readonly ApplicationField[]
}

export interface VerdictProblems {
  readonly reason?: string
  readonly fields?: string
}

/** What is still missing, each with how to mend it; empty when the decision can be sent. */
export const problemsOf = ({ decision, reason, fields }: VerdictDraft, usccInDoubt: boolean): VerdictProblems => {
  const length = reason.trim().length
  const needed = decision !== 'approve' || usccInDoubt
  return {
    ...(decision === 'return' && fields.length === 0 ? { fields: '请至少勾选一项需要补正的内容' } : {}),
    ...(needed && length === 0 ? { reason: decision === 'approve' ? '代码存疑，请写明核实的依据' : '请写明理由，申请人会看到' } : {}),
    ...(length === 1 ? { reason: '理由至少两个字' } : {}),
    ...(length > 500 ? { reason: '理由请在 500 字以内' } : {}),
  }
}

/** What the decision does, and to whom, in the words the officer confirms. */
export const effectOf = (decision: Decision, name: string): string =>
  ({
    approve: `“${name}”通过审核，转信用办赋码。经办人会收到通知。`,
    return: `申请退回给“${name}”的经办人，只需补正您勾选的内容，其余不用重填。`,
    reject: `“${name}”的本次申请到此结束，经办人会看到理由，可以另行申请。`,
  })[decision]
