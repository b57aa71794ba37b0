import type { CollectionName } from '../../ports/collections'
import { DocumentStore } from '../documents/document-store'
import { type CloudbaseOptions, lazily } from './client'
import { IndexUpkeep } from './index-upkeep'
import { Reads } from './read'
import { renewSome } from './reindex'
import { Session } from './session'
import { Transactor } from './transact'

export type { CloudbaseOptions } from './client'
export { type IndexDefinition, indexDefinitions } from './places'

/**
 * The store in CloudBase's document database. Its collections and indexes are made when the system is deployed (`indexDefinitions`);
 * nothing is asked of the platform before the first read or write.
 */
export class CloudbaseStore extends DocumentStore {
  protected readonly reading: Reads
  protected readonly transactor: Transactor
  private readonly upkeep: IndexUpkeep

  constructor(options: CloudbaseOptions = {}) {
    super()
    const database = lazily(options)
    const nameOf = (collection: CollectionName) => `${options.prefix ?? ''}${collection}`
    const reading = new Reads(database, nameOf)
    const begin = () =>
      new Session(database, nameOf, () => {
        reading.counted += 1
      })
    this.reading = reading
    this.transactor = new Transactor(begin)
    this.upkeep = new IndexUpkeep(this, (collection, after, limit) =>
      renewSome({ database: database(), name: nameOf(collection), begin }, collection, after, limit),
    )
  }

  /**
   * Gives the next ≤ `limit` documents that an earlier version has written the index fields of this one; answers how many, 0 when there
   * is nothing to do now. Documents stay as they are.
   */
  async renewIndexes(limit: number, now: number): Promise<number> {
    this.checkOpen()
    return this.upkeep.run(limit, now)
  }

  protected release(): void {
    // the platform keeps no connection
  }
}
