import type { WeChatDouble } from '../../support/wechat-double'
import { type Client, clientOf } from './client'
import type { TestHost } from './host'

/** Signs somebody in as their phone does: a code of wx.login, and the session that the host gives for it. */
export const weChatPerson = async (host: TestHost, double: WeChatDouble, openid: string): Promise<Client> => {
  const code = `login-of-${openid}`
  double.loginCodes.set(code, openid)
  const response = await host.citizen.ask('/session/wechat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  const [cookie] = (response.headers.get('set-cookie') ?? '').split(';')
  if (!cookie) throw new Error(`no session for ${openid}: ${await response.text()}`)
  return clientOf(host.origin, cookie)
}
