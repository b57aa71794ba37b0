import { randomBytes } from 'node:crypto'
import { perform } from '../../../server/perform'
import type { Services } from '../../../server/ports/services'
import type { World } from '../../support/services'

/** The services of a deployment in the form in which an applicant takes them: for what has happened before a test begins. */
export const worldOf = (services: Services): World => ({
  services,
  databasePath: '',
  advance: () => {
    throw new Error('functions run by the clock on the wall')
  },
  actor: (accountId, ...memberships) => ({ accountId, displayName: accountId ?? '', memberships, origin: 'test' }),
  as: async (actor, routes, action, input, requestId = randomBytes(12).toString('hex')) => {
    const route = routes.find(candidate => candidate.action === action)
    if (!route) throw new Error(`no route for ${action.audience}/${action.name}`)
    return (await perform(services, route, { actor, requestId, input })) as never
  },
  close: async () => undefined,
})
