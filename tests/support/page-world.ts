import { refreshPages } from '../../cloudfunctions/jobs/refresh-pages'
import { entityPage } from '../../cloudfunctions/shared/entity-page'
import { saveRecord } from '../../cloudfunctions/shared/kept-record'
import { withdrawRecord } from '../../cloudfunctions/shared/records'
import type { Disclosure } from '../../contract/vocabulary'
import type { RecordState } from '../../contract/vocabulary-collection'
import type { PublicPage } from '../../domain/credit-page'
import type { Store } from '../../server/ports/store'
import { applicantOf, fictionalUscc, got } from './applicant'
import { codesOf } from './application-fixture'
import { openWorld, type World } from './services'

/** The installation of the running test. */
export let world: World

/** A new installation for each test of a file, whose public pages these functions look at. */
export const withPages = () => {
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.close())
}

export const coded = (changed = {}) => applicantOf(world, world.actor('a1')).coded(changed)
export const refresh = (store: Store = world.services.store, limit = 50) => refreshPages({ ...world.services, store }, { limit })
export const marksOf = async (kind: 'now' | 'later') =>
  (await world.services.store.query('dirtyPages', { index: 'byTime', equal: { kind }, limit: 100 })).items
export const marks = async () => [...(await marksOf('now')), ...(await marksOf('later'))]
export const settled = async () => {
  while ((await marks()).length > 0) await refresh()
}
export const pagesOf = async (uscc = fictionalUscc): Promise<readonly PublicPage[]> => {
  const docs = await Promise.all((await codesOf(world, uscc)).map(({ body }) => entityPage(world.services.store, body.token)))
  return docs.flatMap(doc => doc?.body ?? [])
}
export const titles = async () => {
  await settled()
  return (await pagesOf()).map(({ page }) => [page.honours, page.voluntary, page.others].map(lines => lines.map(({ title }) => title)))
}
export const withdraw = (id: string) =>
  world.services.store.transact(async tx => {
    const doc = await tx.get('records', id)
    if (doc)
      got(await withdrawRecord({ tx, secrets: world.services.secrets }, doc, { by: 'o', at: world.services.clock(), reason: '有误' }))
  })
/** Brings a record into a state by itself, as no use case would all at once. */
export const force = (id: string, state: RecordState, disclosure: Disclosure) =>
  world.services.store.transact(async tx => {
    const doc = await tx.get('records', id)
    if (doc) await saveRecord(tx, doc, id, { ...doc.body, state, disclosure })
  })
