import { type Reply, refuse } from '../../contract/reply'
import { NoAnswer } from './no-answer'

/** ms before the one retry */
const pause = 600

const waiting = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Once: no answer is a refusal. For what would be done twice when it is asked twice. */
export const once = async <T>(ask: () => Promise<Reply<unknown>>): Promise<Reply<T>> => {
  try {
    return (await ask()) as Reply<T>
  } catch (fault) {
    if (fault instanceof NoAnswer) return refuse('unavailable')
    throw fault
  }
}

/** Once more when there was no answer: a read changes nothing, a write has one effect by its request id. Then it is a refusal. */
export const patiently = async <T>(ask: () => Promise<Reply<unknown>>): Promise<Reply<T>> => {
  try {
    return (await ask()) as Reply<T>
  } catch (fault) {
    if (!(fault instanceof NoAnswer)) throw fault
  }
  await waiting(pause)
  return once(ask)
}
