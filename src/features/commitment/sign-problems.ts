import type { Signature } from '../../../contract/application'
import type { Disclosure } from '../../../contract/vocabulary'
import { parseName } from '../../../domain/names'
import { signatureProblem } from './signature-problem'

export interface SignDraft {
  readonly disclosure?: Disclosure
  readonly signerName: string
  readonly signature?: Signature
}

export interface SignProblems {
  readonly disclosure?: string
  readonly signerName?: string
  readonly signature?: string
}

/** What is still missing before it can be signed, each with how to mend it; empty when it can be sent. */
export const signProblems = ({ disclosure, signerName, signature }: SignDraft): SignProblems => {
  const drawn = signatureProblem(signature)
  return {
    ...(disclosure ? {} : { disclosure: '请选择公开类型。' }),
    ...(parseName(signerName).ok
      ? {}
      : { signerName: signerName.trim() === '' ? '请填写签署人的姓名。' : '请填写签署人的真实姓名，至少两个字。' }),
    ...(drawn ? { signature: drawn } : {}),
  }
}
