import type { CollectionName } from '../../ports/collections'
import { DocumentStore } from '../documents/document-store'
import { type CloudbaseOptions, lazily } from './client'
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
  private readonly renewSome: (collection: CollectionName, after: string) => Promise<string | null>

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
    this.renewSome = (collection, after) => renewSome({ database: database(), name: nameOf(collection), begin }, collection, after)
  }

  /** Writes the index fields of a collection's documents anew, after a deployment that changed its indexes. Documents stay as they are. */
  async reindex(collection: CollectionName): Promise<void> {
    this.checkOpen()
    for (let after: string | null = ''; after !== null; ) after = await this.renewSome(collection, after)
  }

  protected release(): void {
    // the platform keeps no connection
  }
}
