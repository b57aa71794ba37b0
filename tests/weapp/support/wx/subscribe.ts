import { type Api, answering, Fail } from './answer'
import type { World } from './world'

/** of one call, as WeChat documents it */
const mostAtOnce = 5

/** What a program does wrong here is a problem too: on a phone nobody would notice why no question comes. */
const wrong = (world: World, why: string, code?: number): never => {
  world.problems.note('requestSubscribeMessage', why)
  throw new Fail(why, code)
}

const ask = async (world: World, inTap: boolean, ids: unknown) => {
  if (!inTap) wrong(world, 'can only be invoked by user TAP gesture.')
  if (!Array.isArray(ids) || ids.length === 0) return wrong(world, "TmplIds can't be empty", 10001)
  if (ids.length > mostAtOnce) wrong(world, 'Templates count out of max bounds', 20003)
  const { subscription } = world.phone
  const kinds = ids.map(id => subscription?.templates[String(id)])
  if (!subscription || kinds.includes(undefined)) throw new Fail('No template data return, verify the template id exist', 20001)
  if (new Set(kinds).size > 1) wrong(world, 'Templates type must be same', 20002)
  if (subscription.answer === 'off') throw new Fail('The main switch is switched off', 20004)
  if (subscription.answer === 'silence') return new Promise<never>(() => undefined)
  if (subscription.answer === 'accept') for (const id of ids) subscription.accepted.add(String(id))
  return Object.fromEntries(ids.map(id => [id, subscription.answer]))
}

/** WeChat's question whether it may write to the person. */
export const requestSubscribeMessage =
  (world: World): Api =>
  options => {
    const inTap = world.gesture.tapping
    world.calls.push({ api: 'requestSubscribeMessage', options })
    return answering(world, 'requestSubscribeMessage', ({ tmplIds }) => ask(world, inTap, tmplIds))(options)
  }
