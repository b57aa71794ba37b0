import type { Services } from '../../server/ports/services'
import { workOnImports } from '../imports/work'
import { adoptReminders } from './adopt-reminders'
import { clearAway } from './clear-away'
import { countCoverage } from './count-coverage'
import { deliver } from './deliver'
import { refreshPages } from './refresh-pages'
import { remind } from './remind'
import { remindReviews } from './remind-reviews'
import { tick } from './tick'

/** Work that no request waits for. */
export interface BackgroundJob {
  readonly name: string
  /** ms until it looks again after it found nothing to do, or failed */
  readonly restMs: number
  /** one run may take many seconds: where something else can run beside it, nothing waits for it */
  readonly long?: true
  /**
   * Does at most `limit` items, each in a transaction of its own; answers how many it did, 0 when nothing is left. It may run in several
   * processes at once and may be killed anywhere.
   */
  readonly run: (services: Services, options: { readonly limit: number }) => Promise<number>
}

/** All of it, in the order in which each host runs it. */
export const allJobs: readonly BackgroundJob[] = [
  { name: 'assign', restMs: 1000, run: tick },
  { name: 'adopt-reminders', restMs: 600_000, run: adoptReminders },
  { name: 'refresh-pages', restMs: 1000, run: refreshPages },
  { name: 'imports', restMs: 1000, long: true, run: workOnImports },
  { name: 'count-coverage', restMs: 10_000, run: countCoverage },
  { name: 'remind', restMs: 60_000, run: remind },
  { name: 'remind-reviews', restMs: 60_000, run: remindReviews },
  { name: 'deliver', restMs: 1000, long: true, run: deliver },
  { name: 'clear-away', restMs: 60_000, run: clearAway },
]
