import type { Entity } from '../../server/ports/collections'
import type { Doc, Keys, Tx } from '../../server/ports/store'
import { claimId } from './application'

/** Index keys of a proved entity: found by each of its agents. */
export const entityKeys = (entity: Entity): Keys => ({
  kind: 'entity',
  updatedAt: entity.updatedAt,
  agents: entity.agents.map(agent => agent.accountId),
})

/** Whether the account may act for a proved entity; who was removed may not, whoever applied for it once. */
export const actsFor = (entity: Doc<Entity> | null, accountId: string | null): boolean =>
  accountId !== null && (entity?.body.agents.some(agent => agent.accountId === accountId) ?? false)

/** Whether the account acts for the entity or claims it: such a one judges nothing about it, in whatever role. */
export const operates = async (reader: Pick<Tx, 'get'>, accountId: string | null, uscc: string): Promise<boolean> =>
  accountId !== null &&
  (actsFor(await reader.get('entities', uscc), accountId) || (await reader.get('claims', claimId(uscc, accountId))) !== null)
