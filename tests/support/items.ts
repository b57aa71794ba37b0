import { routes as citizen } from '../../cloudfunctions/citizen/routes'
import { routes as department } from '../../cloudfunctions/department/routes'
import { routes as entity } from '../../cloudfunctions/entity/routes'
import { refreshPages } from '../../cloudfunctions/jobs/refresh-pages'
import { storeFile } from '../../cloudfunctions/web/files'
import { items as contract, creditPage } from '../../contract'
import type { InputOf } from '../../contract/action'
import type { CreditPage } from '../../contract/credit-page'
import type { Actor } from '../../server/ports/use-case'
import { fictionalUscc, got } from './applicant'
import { officerOf } from './application-fixture'
import type { World } from './services'

type Saved = InputOf<typeof contract.saveItem>

export const voluntaryItem: Saved = {
  uscc: fictionalUscc,
  sectionId: 'voluntary',
  fields: { item: '明厨亮灶', detail: '后厨全程可视（虚构）' },
  pictures: [],
}

/** What happens to items of one entity, each step as the host would perform it. */
export const itemsOf = (world: World, agent: Actor) => {
  const revOf = async (id: string) => (await world.services.store.get('items', id))?.rev ?? 0
  const save = async (changed: Partial<Saved> = {}) => {
    const rev = changed.id === undefined ? {} : { rev: await revOf(changed.id) }
    return world.as(agent, entity, contract.saveItem, { ...voluntaryItem, ...rev, ...changed })
  }
  const decide = async (id: string, decision: 'confirm' | 'return' = 'confirm', officer = officerOf(world, 'commerce')) =>
    world.as(officer, department, contract.decideItem, {
      id,
      rev: await revOf(id),
      decision,
      reason: decision === 'return' ? '请附上照片。' : '',
    })
  const withdraw = async (id: string, correctionOnly = false) =>
    world.as(agent, entity, contract.withdrawOwnItem, { id, rev: await revOf(id), correctionOnly })
  const takeOff = async (id: string, officer = officerOf(world, 'commerce')) =>
    world.as(officer, department, contract.withdrawItem, { id, rev: await revOf(id), reason: '与实际不符。' })
  const own = async () => got(await world.as(agent, entity, contract.ownItems, { uscc: voluntaryItem.uscc }))
  const picture = async (by: Actor = agent) =>
    got(await storeFile(world.services, by, 'item', { mime: 'image/jpeg', bytes: new Uint8Array([1]) })).id
  /** handed in and confirmed */
  const published = async (changed: Partial<Saved> = {}) => {
    const { id } = got(await save(changed))
    got(await decide(id))
    return id
  }
  return { revOf, save, decide, withdraw, takeOff, own, picture, published }
}

/** What a scan shows once the pages are brought up to date. */
export const scanned = async (world: World, symbols: string): Promise<CreditPage> => {
  await refreshPages(world.services, { limit: 50 })
  const answer = got(await world.as(world.actor(null), citizen, creditPage.scan, { symbols }))
  if (answer.kind !== 'page') throw new Error(answer.kind)
  return answer.page
}
