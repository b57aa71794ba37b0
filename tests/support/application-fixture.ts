import { usccCheckDigit } from '../../domain/uscc'
import type { Account, Membership } from '../../server/ports/collections'
import { applicantOf, got } from './applicant'
import type { World } from './services'

/** The n-th of a row of codes that pass GB 32100 and belong to nobody (the registrar of places 3–8 does not exist). */
export const usccNumber = (n: number): string => {
  const body = `91350100M${String(n).padStart(8, '0')}`
  return body + usccCheckDigit(body)
}

/** An account document, as sign-in leaves it. */
export const putAccount = (world: World, id: string, memberships: readonly Membership[] = [], changed: Partial<Account> = {}) =>
  world.services.store.transact(async tx => {
    const body: Account = { displayName: `${id}（虚构）`, memberships, disabled: false, createdAt: world.services.clock(), ...changed }
    tx.insert('accounts', id, { kind: memberships.length > 0 ? 'staff' : 'person', createdAt: body.createdAt }, body)
  })

/** `count` entities of different claimants, each with an approved application; ids in the order of approval. */
export const approvedApplications = async (world: World, count: number, first = 1): Promise<string[]> => {
  const ids: string[] = []
  for (let n = first; n < first + count; n++) {
    // queues and jobs go by time: one a second keeps their order plain
    world.advance(1000)
    ids.push(await applicantOf(world, world.actor(`agent-${n}`)).approved({ uscc: usccNumber(n), name: `第${n}号店（虚构）` }))
  }
  return ids
}

/** An officer of a unit, who has approved nothing yet. */
export const officerOf = (world: World, unitId: string, name = `reviewer-${unitId}`) => world.actor(name, { role: 'officer', unitId })

/** Codes of an entity that stand, by the entity's own index. */
export const codesOf = async ({ services }: World, uscc: string) =>
  (await services.store.query('codes', { index: 'byUscc', equal: { uscc }, limit: 100 })).items

export const noticesTo = async ({ services }: World, recipient: string): Promise<string[]> => {
  const page = await services.store.query('notices', { index: 'byRecipient', equal: { recipient }, limit: 100 })
  return page.items.map(({ body }) => body.text)
}

export const auditOf = async ({ services }: World, subject: string): Promise<string[]> => {
  const page = await services.store.query('audit', { index: 'bySubject', equal: { subject }, limit: 100 })
  return page.items.map(({ body }) => `${body.action} ${body.outcome}`)
}

export { got }
