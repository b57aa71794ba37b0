import type { CollectionName } from '../../ports/collections'
import { Conflict } from '../../ports/store'
import { indexed } from '../documents/write'
import type { Database } from './client'
import { GaveWay } from './faults'
import type { Session } from './session'

const mostTries = 8

/** Writes one document as it is, with the index fields that this version gives it; its revision stays. */
const renew = async (begin: () => Session, collection: CollectionName, id: string): Promise<void> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const session = begin()
    try {
      const before = await session.stored(collection, id)
      if (!before) return
      await session.write({ collection, id, before, after: indexed(collection, before) }, false)
      return await session.commit()
    } catch (error) {
      if (!(error instanceof GaveWay)) throw error
    } finally {
      await session.abandon()
    }
  }
  throw new Conflict(`lost against others ${mostTries} times`)
}

/** Where a collection's documents are written anew. */
export interface Renewal {
  readonly database: Database
  readonly name: string
  readonly begin: () => Session
}

/** Renews the index fields of the next documents of a collection behind an id; gives their ids. May be repeated and interrupted. */
export const renewSome = async (
  { database, name, begin }: Renewal,
  collection: CollectionName,
  after: string,
  limit: number,
): Promise<readonly string[]> => {
  const { data } = await database
    .collection(name)
    .where({ _id: database.command.gt(after) })
    .field({ _id: true })
    .orderBy('_id', 'asc')
    .limit(limit)
    .get()
  if (!Array.isArray(data)) throw new Error('the database answered in an unknown way')
  const ids = data.map(({ _id }: { _id: unknown }) => String(_id))
  for (const id of ids) await renew(begin, collection, id)
  return ids
}
