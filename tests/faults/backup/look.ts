import { join } from 'node:path'
import { claimId } from '../../../cloudfunctions/shared/application'
import type { Application } from '../../../domain/application'
import type { IntegrityCode } from '../../../domain/integrity-code'
import { collections } from '../../../server/adapters/documents/collections'
import { Connection } from '../../../server/adapters/libsql/connection'
import { openLibsqlSnapshot } from '../../../server/adapters/libsql/snapshot'
import { openPostgresSnapshot } from '../../../server/adapters/postgres/snapshot'
import type { Snapshot, StoredDocument } from '../../../server/ports/backup'
import type { Claim, CollectionName } from '../../../server/ports/collections'
import type { Place } from './installation'

/** Every document of an installation, by collection and id. */
export type All = ReadonlyMap<CollectionName, ReadonlyMap<string, StoredDocument>>

const open = ({ config }: Place): Promise<Snapshot | null> =>
  config.databaseUrl
    ? openPostgresSnapshot({ url: config.databaseUrl })
    : Promise.resolve(openLibsqlSnapshot(join(config.dataFolder, 'integrity-code.db')))

export const allOf = async (place: Place): Promise<All> => {
  const snapshot = await open(place)
  if (!snapshot) throw new Error('there is no store')
  const all = new Map<CollectionName, Map<string, StoredDocument>>()
  for (const collection of collections) {
    const documents = await snapshot.page(collection, '', 1_000_000)
    all.set(collection, new Map(documents.map(document => [document.id, document])))
  }
  await snapshot.close()
  return all
}

/** The index entries of a database file, as text. */
export const entriesOf = ({ config }: Place): string => {
  const connection = new Connection(join(config.dataFolder, 'integrity-code.db'), 1000)
  const rows = collections.map(name => connection.rows(`SELECT space, word, sort, id FROM idx_${name} ORDER BY 1, 2, 3, 4`))
  connection.close()
  return JSON.stringify(rows)
}

const bodies = <Body>(all: All, collection: CollectionName): [string, Body][] =>
  [...(all.get(collection)?.values() ?? [])].map(({ id, body }) => [id, JSON.parse(body) as Body])

/** Where documents that one transaction writes together do not belong together. */
export const halvesIn = (all: All): string[] => {
  const claims = new Map(bodies<Claim>(all, 'claims'))
  const codes = new Map(bodies<IntegrityCode>(all, 'codes'))
  const pages = all.get('publicPages')
  const halves: string[] = []
  for (const [id, { accountId, entity, state, codeId }] of bodies<Application>(all, 'applications')) {
    const claim = claims.get(claimId(entity.uscc, accountId))
    if (!claim) halves.push(`${id}: no claim`)
    else if ((claim.openApplicationId === id) === (state === 'assigned')) halves.push(`${id}: ${state}, its claim says otherwise`)
    if (state === 'assigned' && codes.get(codeId ?? '')?.applicationId !== id) halves.push(`${id}: assigned without its code`)
  }
  const byId = new Map(bodies<Application>(all, 'applications'))
  for (const [id, { applicationId, token, replacedBy }] of codes) {
    if (!replacedBy && byId.get(applicationId)?.codeId !== id) halves.push(`code ${id}: its application does not know it`)
    if (!pages?.has(token)) halves.push(`code ${id}: no public page`)
    if (replacedBy && !codes.has(replacedBy)) halves.push(`code ${id}: what replaces it is not there`)
  }
  return halves
}
