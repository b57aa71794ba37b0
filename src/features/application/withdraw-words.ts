import type { ApplicationState } from '../../../contract/vocabulary'

/** Taken back only before it is approved. */
export const mayWithdraw = (state: ApplicationState): boolean => state === 'draft' || state === 'submitted' || state === 'returned'

/** What withdrawing does and to whom, before it is done. */
export const withdrawEffect = (state: ApplicationState, name: string, unitName: string): string =>
  state === 'draft'
    ? `“${name}”的这份草稿作废，已签署的承诺不再使用。还没有提交，没有人会收到通知。作废后不能恢复，可以重新申请。`
    : `“${name}”的申请从${unitName}撤回，审核随即停止，已签署的承诺不再使用。撤回后不能恢复，可以重新申请。`
