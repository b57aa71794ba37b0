import Taro from '@tarojs/taro'
import type { Subscribed } from './subscribed'

export type { Subscribed }

/** WeChat writes to people who say yes. */
export const canSubscribe: boolean = true

const switchedOff = 20004

/**
 * Opens WeChat's question. To be called in the tap itself: after anything that is waited for WeChat refuses it. It never throws, and
 * whatever comes of it, the tap's own work goes on.
 */
export const askForMessages = async (templateIds: readonly string[]): Promise<Subscribed> => {
  try {
    // the typings want a field of another platform's besides
    const option = { tmplIds: [...templateIds] } as Taro.requestSubscribeMessage.Option
    const answers = (await Taro.requestSubscribeMessage(option)) as unknown as Readonly<Record<string, unknown>>
    return templateIds.some(id => answers[id] === 'accept') ? 'yes' : 'no'
  } catch (fault) {
    return (fault as { readonly errCode?: number } | undefined)?.errCode === switchedOff ? 'off' : 'failed'
  }
}
