import { type Refusal, refuse } from '../../contract/reply'
import { NoAnswer } from './no-answer'

/** What WeChat hands over when a call of the cloud fails. */
interface CloudFault {
  readonly errCode?: unknown
  readonly errMsg?: unknown
}

/**
 * Nobody knows whether it was done: the network, an answer that never arrived or was lost on its way, a function that ran out of
 * time. From the platform's table of codes.
 */
const noAnswer: readonly number[] = [
  -1, -404001, -404002, -404003, -404004, -404005, -404006, -404007, -404008, -404009, -404010, -404012, -501001, -501002, -504003, -601001,
  -601003, -604102,
]
/** surely not done: more calls, or more at once, than the environment may have */
const busy: readonly number[] = [-501003, -501004]
const tooLarge: readonly number[] = [-403001]
const silence = /timeout|time out|timed out|request:fail|network|ERR_INTERNET|interrupted/i

/** The codes in a fault: a failed call wraps the function's own code into its message. */
const codesOf = ({ errCode, errMsg }: CloudFault): readonly number[] => [
  ...(typeof errCode === 'number' ? [errCode] : []),
  ...(String(errMsg ?? '').match(/-\d{6}\b/g) ?? []).map(Number),
]

/**
 * A failed call of the cloud in our own words: NoAnswer where asking once more may help, else a refusal. A function that is missing, an
 * environment that is not there, a function that broke down: asking again changes nothing.
 */
export const readFault = (fault: unknown): NoAnswer | Refusal => {
  const told: CloudFault = typeof fault === 'object' && fault !== null ? fault : { errMsg: fault }
  const codes = codesOf(told)
  const has = (list: readonly number[]) => codes.some(code => list.includes(code))
  if (has(busy)) return refuse('busy')
  if (has(tooLarge)) return refuse('too-large')
  if (has(noAnswer) || (codes.length === 0 && silence.test(String(told.errMsg ?? '')))) return new NoAnswer(String(told.errMsg ?? codes[0]))
  return refuse('unavailable')
}
