import type { MessageKind } from '../../contract/messages'
import type { OutboxMessage } from '../../server/ports/collections'
import type { Keys } from '../../server/ports/store'
import type { WriteContext } from '../../server/ports/use-case'

/** ms: WeChat's question, asked on the tap that submits, may still be open when the submission is done */
const questionTime = 30_000

/** A message waits in one index until it is done, and lies in the other from then on. */
export const outboxKeys = ({ doneAt }: OutboxMessage, dueAt: number): Keys =>
  doneAt === undefined ? { kind: 'message', dueAt } : { kind: 'message', doneAt }

/** Puts down, in the transaction of what it tells of, that a person is to be told in WeChat; nothing where this installation does not. */
export const writeOut = (
  { tx, ids, now, messages }: WriteContext,
  accountId: string,
  kind: MessageKind,
  applicationId: string,
  until?: number,
): void => {
  if (!messages?.[kind]) return
  const body: OutboxMessage = { accountId, kind, applicationId, at: now, ...(until === undefined ? {} : { until }), tries: 0 }
  tx.insert('outbox', ids.next(), outboxKeys(body, kind === 'submitted' ? now + questionTime : now), body)
}
