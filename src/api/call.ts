import type { Action, InputOf, OutputOf } from '../../contract/action'
import { type Reply, refuse } from '../../contract/reply'
import { requestId } from './request-id'
import { NoAnswer, post } from './transport'

/** ms before the one retry */
const pause = 600

/** Once more when there was no answer: a read changes nothing, a write has one effect by its request id. Then it is a refusal. */
export const patiently = async <T>(ask: () => Promise<Reply<unknown>>): Promise<Reply<T>> => {
  for (const wait of [pause, 0]) {
    try {
      return (await ask()) as Reply<T>
    } catch (fault) {
      if (!(fault instanceof NoAnswer)) throw fault
      if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait))
    }
  }
  return refuse('unavailable')
}

/** Asks the host for one action. One call is one intent: its request id is kept over the retry. */
export const call = <A extends Action>(action: A, input: InputOf<A>): Promise<Reply<OutputOf<A>>> => {
  const body = action.kind === 'write' ? { requestId: requestId(), input } : { input }
  return patiently<OutputOf<A>>(() => post(`/api/${action.audience}/${action.name}`, body))
}
