import type { Action, InputOf, OutputOf } from '../../contract/action'
import type { Reply } from '../../contract/reply'
import { patiently } from './patiently'
import { requestId } from './request-id'
import { way } from './transport'

/** Asks for one action. One call is one intent: its request id is kept over the retry. */
export const call = <A extends Action>(action: A, input: InputOf<A>): Promise<Reply<OutputOf<A>>> => {
  const asked = action.kind === 'write' ? { requestId: requestId(), input } : { input }
  return patiently<OutputOf<A>>(() => way.ask(action.audience, action.name, asked))
}
