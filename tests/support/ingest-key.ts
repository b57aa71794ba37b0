import { routes } from '../../cloudfunctions/admin/routes'
import { ingest } from '../../contract'
import type { IngestScope } from '../../contract/vocabulary-ingest'
import { got } from './applicant'
import type { World } from './services'

export interface HeldKey {
  readonly id: string
  readonly secret: string
}

/** A key as the administrator makes it, with the secret that is shown once. */
export const makeKey = async (world: World, unitId = 'commerce', scopes: IngestScope[] = ['records']): Promise<HeldKey> => {
  const admin = world.actor('key-maker', { role: 'admin' })
  return got(await world.as(admin, routes, ingest.makeIngestKey, { unitId, label: '信用平台（虚构）', scopes }))
}

export const putIngestKey = async (world: World, unitId: string): Promise<string> => (await makeKey(world, unitId)).id
