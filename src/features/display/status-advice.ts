import type { CodeView } from '../../../contract/application'

/** What a code that is not in force means for its entity, and what mends it. Nothing while it is in force. */
export const statusAdvice = ({ status }: Pick<CodeView, 'status'>, unitName: string): string | undefined => {
  switch (status) {
    case 'in-force':
      return undefined
    case 'suspended':
      return `暂停期间请不要亮码。按理由整改后，请联系${unitName}或信用办恢复。`
    case 'revoked':
      return '请取下已张贴的码。符合条件后可以重新申请。'
    case 'expired':
      return '请取下已张贴的码。可以重新申请，再签一次承诺。'
    case 'replaced':
      return '请取下旧码，换上新码。'
    default:
      return '请取下已张贴的码。'
  }
}
