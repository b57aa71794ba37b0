import { accountIdOf, accountOf } from '../../../cloudfunctions/account/account-of'
import { applicantOf, fictionalUscc, got } from '../../support/applicant'
import { fromTimer, openid, timerEvent } from './contexts'
import type { Deployment } from './deployment'
import { worldOf } from './world'

/** A code in force whose agent is this user of WeChat, on a database that the timer has filled. */
export const codedFor = async (here: Deployment, name: string) => {
  got(await here.start('jobs').call(timerEvent, fromTimer()))
  await accountOf(here.services, { openid: openid(name) })
  const world = worldOf(here.services)
  const { id: applicationId } = await applicantOf(world, world.actor(accountIdOf(here.services, openid(name)))).coded()
  const codes = { index: 'byUscc', equal: { uscc: fictionalUscc }, order: 'desc', limit: 1 } as const
  const [code] = (await here.services.store.query('codes', codes)).items
  if (!code) throw new Error('no code was assigned')
  return { codeId: code._id, symbols: code.body.symbols, applicationId, world }
}
