import type { Application } from './application'
import { workingDaysAfter } from './calendar'
import type { IntegrityCode } from './integrity-code'

const day = 24 * 3600_000

export interface Reminder {
  /** before the end; 0: the code has run out */
  readonly days: number
  readonly at: number
}

type EndingCode = Pick<IntegrityCode, 'state' | 'assignedAt' | 'validUntil' | 'endTold'>

/** What its entity is still to hear of a code's end, first things first. What was over when the code was assigned is left out. */
const remaining = ({ state, assignedAt, validUntil, endTold }: EndingCode, steps: readonly number[]): Reminder[] => {
  if (state !== 'active' && state !== 'suspended') return []
  return [...steps, 0]
    .filter(days => days < (endTold ?? Number.POSITIVE_INFINITY))
    .map(days => ({ days, at: validUntil - days * day }))
    .filter(({ at }) => at > assignedAt)
    .sort((one, other) => one.at - other.at)
}

/** The next thing that the entity is to hear, due or not. */
export const nextReminder = (code: EndingCode, steps: readonly number[]): Reminder | undefined => remaining(code, steps)[0]

/** What the entity is to hear now: of several that are due, after a time without reminders, the last alone. */
export const dueReminder = (code: EndingCode, steps: readonly number[], now: number): Reminder | undefined =>
  remaining(code, steps)
    .filter(({ at }) => at <= now)
    .at(-1)

/** When a submission has waited longer than the city promises; nothing when it is decided, or the unit was reminded of it. */
export const reviewOverdueAt = (
  { state, submittedAt, overdueTold }: Pick<Application, 'state' | 'submittedAt' | 'overdueTold'>,
  workingDays: number,
): number | undefined =>
  state !== 'submitted' || submittedAt === undefined || overdueTold === submittedAt ? undefined : workingDaysAfter(submittedAt, workingDays)
