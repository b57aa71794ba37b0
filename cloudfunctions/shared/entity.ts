import type { Entity } from '../../server/ports/collections'
import type { Doc, Keys } from '../../server/ports/store'

/** Index keys of a proved entity: found by each of its agents. */
export const entityKeys = (entity: Entity): Keys => ({
  kind: 'entity',
  updatedAt: entity.updatedAt,
  agents: entity.agents.map(agent => agent.accountId),
})

/** Whether the account may act for a proved entity; who was removed may not, whoever applied for it once. */
export const actsFor = (entity: Doc<Entity> | null, accountId: string | null): boolean =>
  accountId !== null && (entity?.body.agents.some(agent => agent.accountId === accountId) ?? false)
