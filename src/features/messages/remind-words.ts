import type { Subscribed } from '../../device/subscribe'

/** What is promised before the tap. */
export const promise = (once: boolean): string =>
  once
    ? '点下面的按钮并选择“允许”，可在微信里收到一次到期提醒；再点一次，就再多一次。'
    : '点下面的按钮并选择“允许”，到期前可在微信里收到提醒。'

/** What came of the tap, and what is to be done. The reminder in the app comes in any case. */
export const outcome: Readonly<Record<Subscribed, string>> = {
  yes: '已记下，到期前会在微信里提醒您。',
  no: '没有订阅微信提醒。到期前仍会在本程序的“消息”里提醒您。',
  off: '您在微信里关闭了本程序的订阅消息。可点右上角“···”—设置—订阅消息，打开后再试。',
  failed: '微信这次没有响应，请稍后再试。到期前仍会在本程序的“消息”里提醒您。',
}
