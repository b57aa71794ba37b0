import { randomBytes } from 'node:crypto'
import type { Action, InputOf, OutputOf } from '../../../contract/action'
import type { Reply } from '../../../contract/reply'
import type { Person } from './person'

/** Asks the host as that person, past the screen: to prepare a journey, or to see what came of it. */
export const asks = async <A extends Action>(person: Person, action: A, input: InputOf<A>): Promise<OutputOf<A>> => {
  const answer = await person.context.request.post(`${person.origin}/api/${action.audience}/${action.name}`, {
    data: { requestId: randomBytes(12).toString('hex'), input },
  })
  const reply = (await answer.json()) as Reply<OutputOf<A>>
  if (!reply.ok) throw new Error(`${action.name}: ${reply.reason} ${JSON.stringify(reply.fields ?? {})}`)
  return reply.value
}
