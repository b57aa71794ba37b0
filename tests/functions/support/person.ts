import { randomBytes } from 'node:crypto'
import { accountIdOf, accountOf } from '../../../cloudfunctions/account/account-of'
import type { SignInQuestion } from '../../../contract/account'
import type { Membership } from '../../../server/ports/collections'
import { got } from '../../support/applicant'
import type { Browser } from './browser'
import { fromWeChat, openid } from './contexts'
import type { Deployment } from './deployment'
import type { Instance } from './instance'

const requestId = () => randomBytes(12).toString('hex')

/** A person of WeChat with the phone in hand, who is what is named besides. */
export const personOn = async (here: Deployment, name: string, ...memberships: readonly Membership[]) => {
  const accountId = await accountOf(here.services, { openid: openid(name) })
  const change = (changed: object) =>
    here.services.store.transact(async tx => {
      const doc = await tx.get('accounts', accountIdOf(here.services, openid(name)))
      if (doc) tx.replace('accounts', doc, doc.keys, { ...doc.body, ...changed })
    })
  if (memberships.length > 0) await change({ memberships })
  const account: Instance = here.start('account')
  const ask = <T>(action: string, input: object) => account.call<T>({ action, requestId: requestId(), input }, fromWeChat(name))
  return {
    accountId,
    disable: () => change({ disabled: true }),
    look: (ticket: string) => ask<SignInQuestion>('sign-in-request', { ticket }),
    confirm: (ticket: string, number: number) => ask<{ confirmed: boolean }>('confirm-sign-in', { ticket, number }),
    /** the whole of it: the page asks, the person finds the number and confirms, the page takes its session up */
    signIn: async (page: Browser) => {
      const { url, number } = got(await page.post<{ url: string; number: number }>('/session/desktop'))
      const ticket = url.slice(url.lastIndexOf('/') + 1)
      const question = got(await ask<SignInQuestion>('sign-in-request', { ticket }))
      got(await ask<{ confirmed: boolean }>('confirm-sign-in', { ticket, number }))
      return { question, number, state: got(await page.post<{ state: string }>('/session/desktop/state')) }
    },
  }
}

export const officerOn = (here: Deployment, name: string, unitId: string) => personOn(here, name, { role: 'officer', unitId })
