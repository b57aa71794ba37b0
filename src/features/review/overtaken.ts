import type { HistoryEntry } from '../../../contract/application'
import type { ReviewView } from '../../../contract/review'
import { minuteTime } from '../../text/ago'

/** Who was faster, when a decision came too late; or that something new has to be read before it is made. */
export const overtakenText = ({ state }: Pick<ReviewView, 'state'>, last: HistoryEntry): string => {
  const who = last.by === 'agent' ? '经办人' : last.by
  return state === 'submitted'
    ? `您查看期间内容有变化（${who}，${minuteTime(last.at)}），您的决定未生效。请看过最新情况再作决定。`
    : `${who}已于 ${minuteTime(last.at)} 先作出处理，您的决定未生效。下面是最新情况。`
}
