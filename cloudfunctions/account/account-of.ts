import type { Services } from '../../server/ports/services'
import type { WeChatIdentity } from '../../server/ports/wechat'

/** Where the account of a person of WeChat is, if there is one. */
export const accountIdOf = ({ secrets }: Pick<Services, 'secrets'>, openid: string): string =>
  `wx-${secrets.keyedHash('openid', openid).slice(0, 40)}`

/** The account of a person of WeChat, made at their first visit. Found by a keyed hash: the openid itself is kept sealed, to write to them. */
export const accountOf = async (services: Services, { openid }: WeChatIdentity): Promise<string> => {
  const { store, secrets, clock } = services
  const id = accountIdOf(services, openid)
  if (await store.get('accounts', id)) return id
  await store.transact(async tx => {
    if (await tx.get('accounts', id)) return
    const createdAt = clock()
    const displayName = `微信用户${secrets.keyedHash('openid', openid).slice(-4).toUpperCase()}`
    const body = { displayName, memberships: [], disabled: false, createdAt, openid: secrets.seal(openid) }
    tx.insert('accounts', id, { kind: 'person', createdAt }, body)
  })
  return id
}
