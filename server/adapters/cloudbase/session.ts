import type { CollectionName } from '../../ports/collections'
import { Conflict } from '../../ports/store'
import { checkId } from '../documents/checks'
import type { Place, Read, Stored } from '../documents/stored'
import type { Write } from '../documents/write'
import type { Database, DocumentReference, Transaction } from './client'
import { GaveWay, isConflict, isDuplicate } from './faults'
import { fieldsOf, placeholder, projection, storedOf } from './record'

const checkDone = (answer: unknown, done: 'updated' | 'deleted' = 'updated'): void => {
  // what the platform did not do must not pass for done
  if ((answer as Record<string, unknown>)[done] !== 1) throw new Error('the database did not write what it was given')
}

/** One transaction of the database, begun at the first need; its calls go one after the other. */
export class Session {
  private transaction: Promise<Transaction> | undefined
  private last: Promise<unknown> = Promise.resolve()
  private readonly found = new Map<string, 'nothing' | 'placeholder' | 'document'>()
  private first: Place | null = null
  private over = false
  private deadline: NodeJS.Timeout | undefined

  constructor(
    private readonly database: () => Database,
    private readonly nameOf: (collection: CollectionName) => string,
    private readonly counts: () => void,
  ) {}

  async stored(collection: CollectionName, id: string): Promise<Stored | null> {
    checkId(id)
    this.counts()
    const record = await this.call(collection, id, async reference => (await reference.field(projection).get()).data)
    const stored = record === null ? null : storedOf(record, id)
    this.found.set(`${collection}/${id}`, stored ? 'document' : record === null ? 'nothing' : 'placeholder')
    return stored
  }

  /** Writes or removes a document. `looking`: one that was not read is looked for first, else only an insert finds out that it is there. */
  async write({ collection, id, before, after }: Write, looking: boolean): Promise<void> {
    if (!after) return this.call(collection, id, async reference => checkDone(await reference.remove(), 'deleted'))
    const name = `${collection}/${id}`
    const fields = fieldsOf(collection, after)
    if (looking && !this.found.has(name)) await this.stored(collection, id)
    const there = this.found.get(name)
    if (!before && there === 'document') throw new Conflict(`${collection}: the id exists`)
    if (before || there === 'placeholder') await this.call(collection, id, async reference => checkDone(await reference.set(fields)))
    else await this.add(collection, id, fields)
  }

  /** Makes whoever writes this document meanwhile come in the way of this transaction, or this one in theirs. */
  async touch({ collection, id }: Read): Promise<void> {
    if (this.found.get(`${collection}/${id}`) === 'nothing') await this.add(collection, id, placeholder)
    else await this.call(collection, id, async reference => checkDone(await reference.update({ touched: this.database().command.inc(1) })))
  }

  /**
   * Takes the lock on a document before anything is read, so that nobody can come in between any more; for at most `ms`, because who
   * works without end must not keep all others away. A document that is not there cannot be locked: then nothing is.
   */
  async claim({ collection, id }: Place, ms: number): Promise<void> {
    await this.call(collection, id, reference => reference.update({ touched: this.database().command.inc(1) }))
    this.deadline = setTimeout(() => this.abandon(), ms)
  }

  /** The work is done and what follows ends by itself: the lock stays until then. */
  keep(): void {
    clearTimeout(this.deadline)
  }

  /** Resolves when all is stored; throws GaveWay when surely nothing is. Whatever else it throws: nobody knows. */
  async commit(): Promise<void> {
    if (this.over) throw new GaveWay(this.first)
    await this.last
    const transaction = await this.transaction
    try {
      await transaction?.commit()
      this.over = true
    } catch (error) {
      throw isConflict(error) ? new GaveWay(this.first) : error
    }
  }

  /** Gives back its locks, unless it has been committed. After a commit that was not answered too: it may never have arrived. */
  async abandon(): Promise<void> {
    clearTimeout(this.deadline)
    if (this.over || !this.transaction) return
    this.over = true
    await this.last.catch(() => undefined)
    // the database undoes it by itself when this is not heard
    await this.transaction.then(transaction => transaction.rollback()).catch(() => undefined)
  }

  private add(collection: CollectionName, id: string, fields: object): Promise<unknown> {
    return this.within({ collection, id }, transaction => transaction.collection(this.nameOf(collection)).add({ _id: id, ...fields }))
  }

  private call<T>(collection: CollectionName, id: string, act: (reference: DocumentReference) => Promise<T>): Promise<T> {
    return this.within({ collection, id }, transaction => act(transaction.collection(this.nameOf(collection)).doc(id)))
  }

  private async within<T>(place: Place, act: (transaction: Transaction) => Promise<T>): Promise<T> {
    if (this.over) throw new GaveWay(place)
    this.first ??= place
    this.transaction ??= this.database().startTransaction()
    const begun = this.transaction
    const mine = this.last
      .then(() => begun)
      .then(act)
      .catch((error: unknown) => {
        throw isConflict(error) || isDuplicate(error) ? new GaveWay(place) : error
      })
    this.last = mine.catch(() => undefined)
    return await mine
  }
}
