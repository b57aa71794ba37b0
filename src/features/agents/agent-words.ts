import { longDate } from '../../../domain/calendar'
import { minuteTime } from '../../text/ago'

/** What removing does and to whom, before it is done. */
export const removeEffect = (displayName: string, entityName: string, you: boolean): string =>
  you
    ? `您将不再是“${entityName}”的经办人：立即不能亮码、下载和管理经办人，也不能自己加回来。已张贴的码不受影响。`
    : `“${displayName}”立即不能再为“${entityName}”亮码、下载和管理经办人。已张贴的码不受影响；需要时可以重新邀请。`

/** XXXX-XXXX-XXXX, as it is read over the telephone; the host takes it with or without the strokes. */
export const groupCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

export const sinceWords = (since: number): string => `${longDate(since)}起`

export const untilWords = (expiresAt: number): string => `只能用一次，${minuteTime(expiresAt)} 前有效。关闭后不再显示，请现在复制或抄下。`

/** Why a typed code cannot be one; nothing when it may be tried. */
export const codeProblem = (typed: string): string | undefined => {
  const plain = typed.replace(/[\s-]/g, '')
  if (plain === '') return '请填写同事发给您的邀请码。'
  return /^[0-9A-Za-z]{8,40}$/.test(plain) ? undefined : '邀请码由字母和数字组成，请核对。'
}
