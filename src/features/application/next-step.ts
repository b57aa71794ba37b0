import type { ApplicationView } from '../../../contract/application'
import { type ApplicationField, type ApplicationState, type PublicStatus, publicStatuses } from '../../../contract/vocabulary'

/** What the applicant does now. `wait`: nothing, somebody else is at work. */
export type Step = 'details' | 'photos' | 'sign' | 'submit' | 'wait' | 'display' | 'again'

type Look = Pick<ApplicationView, 'state' | 'entity' | 'commitment' | 'toMend' | 'history'>

const photos: readonly ApplicationField[] = ['licencePhoto', 'shopPhoto', 'authorisation']

/** Nothing signed, or a commitment that the officer sent back and nobody has signed anew. */
export const needsSigning = ({ state, commitment, toMend, history }: Omit<Look, 'entity'>): boolean => {
  if (!commitment) return true
  if (state !== 'returned' || !toMend.includes('commitment')) return false
  const lastOf = (what: 'returned' | 'signed') => history.reduce((last, entry, i) => (entry.what === what ? i : last), -1)
  return lastOf('signed') < lastOf('returned')
}

const lacksPhoto = ({ entity }: Look): boolean =>
  !entity.licencePhoto || !entity.shopPhoto || (!entity.agentIsLegalRepresentative && !entity.authorisation)

/** Where the main button leads. A returned application begins at the first field that was sent back. */
export const nextStep = (view: Look): Step => {
  switch (view.state) {
    case 'submitted':
    case 'approved':
      return 'wait'
    case 'assigned':
      return 'display'
    case 'rejected':
    case 'withdrawn':
      return 'again'
  }
  const mend = view.state === 'returned' ? view.toMend.filter(field => field !== 'commitment') : []
  if (view.entity.address.trim() === '' || mend.some(field => !photos.includes(field))) return 'details'
  if (lacksPhoto(view) || mend.length > 0) return 'photos'
  return needsSigning(view) ? 'sign' : 'submit'
}

/** The word on the main button. */
export const stepWord = (step: Step, state: ApplicationState): string =>
  ({
    details: state === 'returned' ? '去补正' : '继续填写',
    photos: state === 'returned' ? '去补正' : '继续：照片与经办人',
    sign: state === 'returned' ? '重新签署承诺' : '继续：签署承诺',
    submit: '核对并提交',
    wait: '',
    display: '亮码与下载',
    again: '重新申请',
  })[step]

/** What happens next, and who does it, in one sentence. */
export const stateSentence = (state: ApplicationState, unitName: string, workingDays: number): string =>
  ({
    draft: '还没有提交。填好的内容都在，可以接着填。',
    submitted: `由${unitName}审核，一般 ${workingDays} 个工作日内有结果。您现在不用做什么。`,
    returned: `${unitName}退回补正：只改标出的内容，其余不用重填。`,
    approved: '审核已通过，等待信用办赋码。您现在不用做什么。',
    rejected: `${unitName}没有通过这次申请，理由写在里面。`,
    assigned: '已经赋码。点开可以亮码、下载张贴。',
    withdrawn: '您已撤回。需要时可以重新申请。',
  })[state]

/** The same for one that is open: what became of its code, and of the person's right to show it. */
export const nowSentence = (
  { state, unitName, code }: Pick<ApplicationView, 'state' | 'unitName' | 'code'>,
  workingDays: number,
): string => {
  if (state !== 'assigned') return stateSentence(state, unitName, workingDays)
  if (!code) return '您已不是这个主体的经办人，不能再亮码。您签署过的内容仍可下载。'
  return code.status === 'in-force'
    ? '已经赋码，可以在手机上亮码，也可以下载张贴。'
    : `现在的状态：${publicStatuses[code.status]}。点开看理由和怎么办。`
}

/** Nothing brings such a code back but a new application. */
export const isOver = (status: PublicStatus): boolean => status === 'revoked' || status === 'expired' || status === 'ended'
