import { city } from '../../../city'
import { allJobs, type BackgroundJob } from '../../../cloudfunctions/jobs/all-jobs'
import { createRounds } from '../../../cloudfunctions/jobs/rounds'
import { ok, refuse } from '../../../contract/reply'
import { CloudbaseStore } from '../../adapters/cloudbase'
import { installCity } from '../../install-city'
import { variablesOf } from './call-context'
import { sourcesOf } from './caller'
import { answering, report, requestIdOf } from './faults'
import { inTime } from './in-time'
import type { Main } from './serve'
import { servicesOnce } from './services'

/** ms: then the platform ends this function (scripts/deploy/functions.ts), and another timer comes within the minute */
const end = 60_000
const budget = 50_000
/** few, so that the time is looked at often */
const itemsAtOnce = 10

/** After a deployment that changed them; the other hosts' stores do so when they open. */
const upkeep: BackgroundJob = {
  name: 'indexes',
  restMs: 60_000,
  run: async ({ store, clock }, { limit }) => (store instanceof CloudbaseStore ? store.renewIndexes(limit, clock()) : 0),
}

/** Any WeChat user may call any function, and an HTTP path may be bound to it: only the platform's own timer is let in. */
const isTimer = (event: unknown, context: unknown): boolean => {
  const { Type, TriggerName } = (event ?? {}) as { readonly Type?: unknown; readonly TriggerName?: unknown }
  if (Type !== 'Timer' || typeof TriggerName !== 'string') return false
  const variables = variablesOf(context)
  const sources = sourcesOf(variables)
  if (variables.WX_OPENID || sources.some(one => /^wx_(?:client|devtools|http)/.test(one))) return false
  // not every version of the platform says what triggered a call; who was called by nobody was called by it
  return variables.TRIGGER_SRC ? variables.TRIGGER_SRC === 'timer' : sources.length === 0
}

/**
 * The timer's function: works until there is nothing to do or the time is up; what is left waits for the next minute. Two at a time, or
 * one twice, do nothing twice: each item is one transaction that moves its job on. Its first call brings the city pack into the store.
 */
export const runJobs = (): Main => {
  const services = servicesOnce()
  let installed = false
  return (event, context) =>
    answering(context, async () => {
      if (!isTimer(event, context)) return refuse('not-permitted')
      const since = performance.now()
      const all = services()
      if (!installed) await installCity(all.store, city)
      installed = true
      // a call's own, so that each call looks at every job
      const jobs = inTime([...allJobs, upkeep], () => since + end - performance.now())
      const round = createRounds(all, (job, fault) => report(requestIdOf(context), fault, job), jobs)
      const goOn = () => performance.now() < since + budget
      let done = 0
      let now: number
      do {
        now = await round({ limit: itemsAtOnce, goOn })
        done += now
      } while (now > 0 && goOn())
      return ok({ done })
    })
}
