import type {
  inviteAgent as inviteContract,
  joinAsAgent as joinContract,
  agents as listContract,
  removeAgent as removeContract,
} from '../../contract/application'
import { ok, type Reply, refuse } from '../../contract/reply'
import { parseUscc } from '../../domain/uscc'
import { permit } from '../../server/policy'
import type { Entity } from '../../server/ports/collections'
import type { Doc } from '../../server/ports/store'
import type { Actor, Read, Write } from '../../server/ports/use-case'
import { entityKeys } from '../shared/entity'

const invitationLife = 72 * 3600_000
/** read over the telephone: nothing in it looks like something else */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export const invitationCode = (random: Uint8Array): string => [...random].map(byte => letters.charAt(byte % letters.length)).join('')

type Get = (uscc: string) => Promise<Doc<Entity> | null>

/** The entity for one of its agents; everybody else hears `not-found`, as of a code that is none. */
const forAgent = async ({ get, typed, actor }: { get: Get; typed: string; actor: Actor }): Promise<Reply<Doc<Entity>>> => {
  // insisting: an entity whose code fails its check digit may have been approved
  const uscc = parseUscc(typed, true)
  const entity = uscc.ok ? await get(uscc.value.uscc) : null
  if (!entity) return refuse('not-found')
  const permitted = permit(actor, 'entity.agents', { owners: entity.body.agents.map(agent => agent.accountId) })
  return permitted.ok ? ok(entity) : refuse('not-found')
}

/** Who may act for a proved entity; seen by its agents alone. */
export const agents: Read<typeof listContract> = async ({ uscc }, { store, actor }) => {
  const entity = await forAgent({ get: one => store.get('entities', one), typed: uscc, actor })
  if (!entity.ok) return entity
  const items = await Promise.all(
    entity.value.body.agents.map(async ({ accountId, since }) => ({
      accountId,
      displayName: (await store.get('accounts', accountId))?.body.displayName ?? '',
      since,
      you: accountId === actor.accountId,
    })),
  )
  return ok({ name: entity.value.body.name, items })
}

/** A one-time code for a colleague, 72 hours; stored only as its keyed hash. */
export const inviteAgent: Write<typeof inviteContract> = async ({ uscc }, context) => {
  const { tx, actor, ids, secrets, now } = context
  const entity = await forAgent({ get: one => tx.get('entities', one), typed: uscc, actor })
  if (!entity.ok) return entity
  const code = invitationCode(ids.random(12))
  const expiresAt = now + invitationLife
  const invitation = { purpose: 'agent' as const, uscc: entity.value._id, displayName: '', createdAt: now, expiresAt }
  tx.insert('invitations', secrets.keyedHash('invitation', code), { kind: 'agent', createdAt: now }, invitation)
  context.audit(entity.value._id)
  return ok({ code, expiresAt })
}

/** Whoever holds the code becomes an agent, once. Wrong, used and expired codes answer alike. */
export const joinAsAgent: Write<typeof joinContract> = async ({ code }, context) => {
  const { tx, actor, secrets, now } = context
  const { accountId } = actor
  if (accountId === null) return refuse('sign-in-required')
  const invitation = await tx.get('invitations', secrets.keyedHash('invitation', code.toUpperCase().replace(/[\s-]/g, '')))
  if (invitation?.body.purpose !== 'agent' || !invitation.body.uscc) return refuse('invitation-invalid')
  if (invitation.body.usedAt !== undefined || now >= invitation.body.expiresAt) return refuse('invitation-invalid')
  const entity = await tx.get('entities', invitation.body.uscc)
  if (!entity) return refuse('invitation-invalid')
  tx.replace('invitations', invitation, invitation.keys, { ...invitation.body, usedAt: now })
  const known = entity.body.agents.some(agent => agent.accountId === accountId)
  const list = known ? entity.body.agents : [...entity.body.agents, { accountId, since: now }]
  const joined = { ...entity.body, agents: list, updatedAt: now }
  tx.replace('entities', entity, entityKeys(joined), joined)
  context.audit(entity._id)
  return ok({ name: entity.body.name, uscc: entity._id })
}

/** Removes an agent; the last one stays, so that somebody answers for the entity. */
export const removeAgent: Write<typeof removeContract> = async ({ uscc, accountId }, context) => {
  const { tx, actor, now } = context
  const entity = await forAgent({ get: one => tx.get('entities', one), typed: uscc, actor })
  if (!entity.ok) return entity
  const { body } = entity.value
  const rest = body.agents.filter(agent => agent.accountId !== accountId)
  if (rest.length === body.agents.length) return refuse('not-found')
  if (rest.length === 0) return refuse('wrong-state')
  const left = { ...body, agents: rest, updatedAt: now }
  tx.replace('entities', entity.value, entityKeys(left), left)
  context.audit(entity.value._id)
  return ok({ removed: true as const })
}
