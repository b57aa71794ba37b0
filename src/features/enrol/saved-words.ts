import { minuteTime } from '../../text/ago'

export interface Saving {
  readonly sending: boolean
  /** the host has a draft of it */
  readonly onHost: boolean
  /** when the host last took something from this screen; 0 before */
  readonly savedAt: number
  /** something here that the host does not have */
  readonly unsent: boolean
  /** the device keeps what is typed */
  readonly kept: boolean
  /** the last try to save got no answer */
  readonly cutOff: boolean
}

/** Where what was typed is now, in one sentence. Nothing before anything was typed. */
export const savedWords = ({ sending, onHost, savedAt, unsent, kept, cutOff }: Saving): string => {
  if (sending) return '正在保存…'
  if (!unsent) return savedAt > 0 ? `已保存（${minuteTime(savedAt)}）` : onHost ? '以上内容都已保存' : ''
  if (!kept) return '还没有保存：这个浏览器不允许在本机记录，请填完后再离开。'
  return cutOff ? '暂时连不上服务器。内容已记在这台设备上，联网后会再保存。' : '已记在这台设备上，填好这一页后存到服务器。'
}
