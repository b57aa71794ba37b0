import type { confirmSignIn as confirmContract, signInRequest as lookContract } from '../../contract/account'
import { ok, refuse } from '../../contract/reply'
import { answer, isOver } from '../../domain/sign-in-request'
import type { Read, Write } from '../../server/ports/use-case'
import { ticketId } from './desktop'

/** Shows who asks, before anything is confirmed. */
export const signInRequest: Read<typeof lookContract> = async ({ ticket }, context) => {
  const doc = await context.store.get('signIns', ticketId(context, ticket))
  if (doc?.body.state !== 'waiting' || isOver(doc.body, context.now)) return refuse('sign-in-over')
  const { from, createdAt, choices } = doc.body
  return ok({ from, at: createdAt, choices })
}

/** The number on the desktop's page confirms; any other ends the request, and both are written down. */
export const confirmSignIn: Write<typeof confirmContract> = async ({ ticket, number }, context) => {
  const { tx, actor, now } = context
  if (actor.accountId === null) return refuse('sign-in-required')
  const doc = await tx.get('signIns', ticketId(context, ticket))
  if (!doc) return refuse('sign-in-over')
  const answered = answer(doc.body, actor.accountId, number, now)
  if (!answered.ok) return answered
  tx.replace('signIns', doc, doc.keys, answered.value)
  const confirmed = answered.value.state === 'confirmed'
  context.audit(actor.accountId, confirmed ? 'desktop-confirmed' : 'desktop-refused')
  return ok({ confirmed })
}
