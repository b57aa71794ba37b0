import { type Reply, refuse } from '../../../contract/reply'
import { perform } from '../../perform'
import type { Services } from '../../ports/services'
import type { Route } from '../../ports/use-case'
import { isMiss, MissLimiter } from '../local/misses'
import { type CallVariables, variablesOf } from './call-context'
import { type Asking, actorOf } from './caller'
import { answering } from './faults'
import { type Parts, servicesOnce } from './services'

/** bytes of one input: more than callFunction carries was not sent by it */
const mostInput = 100 * 1024

interface Event {
  readonly action?: unknown
  readonly requestId?: unknown
  readonly input?: unknown
}

/** The shape that the platform calls: `exports.main`. */
export type Main = (event: unknown, context: unknown) => Promise<Reply<unknown>>

/** Scans and proofs are answered alike for all, in one read: nobody is looked up for them. Looking at what is public makes no accounts. */
const askingOf = ({ action, permission }: Route): Asking => {
  if (action.audience !== 'citizen') return permission === 'public.read' ? 'known' : 'made'
  return action.name === 'scan' || action.name === 'verify-proof' ? 'unasked' : 'known'
}

const isTooLarge = (input: unknown): boolean => Buffer.byteLength(JSON.stringify(input) ?? '') > mostInput

const answer = async (
  services: Services,
  misses: MissLimiter,
  routes: ReadonlyMap<string, Route>,
  variables: CallVariables,
  event: unknown,
): Promise<Reply<unknown>> => {
  if (event === null || typeof event !== 'object' || Array.isArray(event)) return refuse('invalid-input')
  const { action, requestId, input }: Event = event
  const route = typeof action === 'string' ? routes.get(action) : undefined
  if (!route) return refuse('unknown-action')
  if (isTooLarge(input)) return refuse('too-large')
  const actor = await actorOf(services, variables, askingOf(route))
  const reply = await perform(services, route, { actor, requestId: typeof requestId === 'string' ? requestId : '', input })
  if (isMiss(route, reply)) await misses.slow(actor.origin, services.clock())
  return reply
}

/**
 * The function of one room: event {action, requestId, input} → route → reply. Who calls comes from the call's context; whatever else
 * the event holds (openid, userInfo) is not looked at.
 */
export const serve = (routes: readonly Route[], parts?: Parts): Main => {
  const byName = new Map(routes.map(route => [route.action.name, route]))
  const services = servicesOnce(parts)
  const misses = new MissLimiter()
  return (event, context) => answering(context, async () => answer(services(), misses, byName, variablesOf(context), event))
}
