import { accountIdOf, accountOf } from '../../../cloudfunctions/account/account-of'
import type { Actor } from '../../ports/actor'
import type { Services } from '../../ports/services'
import type { CallVariables } from './call-context'

/** What WeChat gives to each user of a mini-program. */
const openidForm = /^[0-9A-Za-z_-]{20,40}$/
/** The first link of the chain of callers is WeChat's client. */
const fromClient = /^wx_client(?:,|$)/

/** All that the platform says of where the call comes from; empty for a timer. */
export const sourcesOf = ({ TCB_SOURCE, SOURCE }: CallVariables): readonly string[] => [TCB_SOURCE, SOURCE].flatMap(one => one || [])

/** The caller's openid, which only WeChat's client proves; null for everyone else, whatever their event says. */
export const openidOf = (variables: CallVariables): string | null => {
  const sources = sourcesOf(variables)
  if (sources.length === 0 || !sources.every(one => fromClient.test(one))) return null
  const { WX_OPENID: openid = '' } = variables
  return openidForm.test(openid) ? openid : null
}

/** One person is one origin: in a shop many share an address, and an address changes on the way. */
const originOf = ({ secrets }: Services, variables: CallVariables, openid: string | null): string => {
  const address = variables.WX_CLIENTIP || variables.WX_CLIENTIPV6 || variables.TCB_SOURCE_IP || 'unknown'
  const hash = openid === null ? secrets.keyedHash('address', address) : secrets.keyedHash('openid-origin', openid)
  return hash.slice(0, 24)
}

/** `unasked`: the answer is the same for all · `known`: an account is looked for · `made`: it is made at the first visit. */
export type Asking = 'unasked' | 'known' | 'made'

/** Who is calling, from the call's context alone. Whoever WeChat does not name, or whose account is disabled, is a citizen. */
export const actorOf = async (services: Services, variables: CallVariables, asking: Asking): Promise<Actor> => {
  const openid = openidOf(variables)
  const citizen: Actor = { accountId: null, displayName: '', memberships: [], origin: originOf(services, variables, openid) }
  if (openid === null || asking === 'unasked') return citizen
  const id = asking === 'made' ? await accountOf(services, { openid }) : accountIdOf(services, openid)
  const account = await services.store.get('accounts', id)
  if (!account || account.body.disabled) return citizen
  const { displayName, memberships } = account.body
  return { ...citizen, accountId: account._id, displayName, memberships }
}
