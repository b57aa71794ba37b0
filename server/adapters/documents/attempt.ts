import type { Bodies, CollectionName, Removable } from '../../ports/collections'
import { Conflict, type Doc, type Keys, StoreMisuse, type Tx } from '../../ports/store'
import { checkId, written } from './checks'
import { isAppendOnly, isRemovable } from './collections'
import { entriesOf } from './entries'
import { firstRevision } from './revisions'
import { docOf, nameOf, type Read, type Stored } from './stored'
import type { Write } from './write'

/** Where an attempt reads what is committed. */
export interface Committed {
  stored(collection: CollectionName, id: string): Stored | null | Promise<Stored | null>
}

/** One attempt: remembers what was read and keeps back what is to be written. */
export class Attempt implements Tx {
  private readonly seen = new Map<string, Read & { readonly stored: Stored | null }>()
  private readonly pending = new Map<string, Write>()
  private open = true
  /** set when the attempt cannot commit, whatever `work` makes of it */
  doomed: Conflict | null = null

  constructor(private readonly committed: Committed) {}

  get read(): readonly Read[] {
    return [...this.seen.values()]
  }

  get writes(): readonly Write[] {
    return [...this.pending.values()]
  }

  end(): void {
    this.open = false
  }

  async get<C extends CollectionName>(collection: C, id: string): Promise<Doc<Bodies[C]> | null> {
    this.checkOpen()
    const stored = await this.current(collection, id)
    return stored && docOf(collection, stored)
  }

  insert<C extends CollectionName>(collection: C, id: string, keys: Keys, body: Bodies[C]): void {
    this.checkOpen()
    checkId(id)
    const name = nameOf({ collection, id })
    const pending = this.pending.get(name)
    if (pending?.after === null) throw new StoreMisuse(`${collection}: the document was removed in this transaction`)
    if (pending || this.seen.get(name)?.stored) {
      this.doomed = new Conflict(`${collection}: the id exists`)
      throw this.doomed
    }
    this.keep(collection, id, null, { rev: firstRevision(collection), keys, body })
  }

  replace<C extends CollectionName>(collection: C, doc: Doc<Bodies[C]>, keys: Keys, body: Bodies[C]): void {
    this.checkOpen()
    if (isAppendOnly(collection)) throw new StoreMisuse(`${collection} is append only`)
    const before = this.currentBefore(collection, doc)
    this.keep(collection, doc._id, before, { rev: doc.rev + 1, keys, body })
  }

  remove<C extends Removable>(collection: C, doc: Doc<Bodies[C]>): void {
    this.checkOpen()
    if (!isRemovable(collection)) throw new StoreMisuse(`${String(collection)} keeps its documents`)
    const before = this.currentBefore(collection, doc)
    if (!before) throw new StoreMisuse(`${collection}: the document was inserted in this transaction`)
    this.pending.set(nameOf({ collection, id: doc._id }), { collection, id: doc._id, before, after: null })
  }

  private keep(collection: CollectionName, id: string, before: Stored | null, next: { rev: number; keys: Keys; body: unknown }): void {
    const after = { id, rev: next.rev, ...written(next.keys, next.body), entries: entriesOf(collection, next.keys) }
    this.pending.set(nameOf({ collection, id }), { collection, id, before, after })
  }

  /** What was there before the transaction, which must have read the document as it now is in it. */
  private currentBefore(collection: CollectionName, { _id: id, rev }: Doc<unknown>): Stored | null {
    const name = nameOf({ collection, id })
    const pending = this.pending.get(name)
    const stored = this.seen.get(name)?.stored ?? null
    if ((pending ? pending.after : stored)?.rev !== rev)
      throw new StoreMisuse(`${collection}: the document was not read in this transaction, or is no longer current`)
    return pending ? pending.before : stored
  }

  private checkOpen(): void {
    if (!this.open) throw new StoreMisuse('the transaction is over')
  }

  /** Repeats itself: a second read of a document gives what the first gave, or what was written since. */
  private async current(collection: CollectionName, id: string): Promise<Stored | null> {
    const name = nameOf({ collection, id })
    const pending = this.pending.get(name)
    if (pending) return pending.after
    const seen = this.seen.get(name)
    if (seen) return seen.stored
    const stored = await this.committed.stored(collection, id)
    // another read of the same document, or a write of it, may have come first meanwhile
    const sooner = this.pending.get(name) ?? this.seen.get(name)
    if (!this.seen.has(name)) this.seen.set(name, { collection, id, rev: stored?.rev ?? 0, stored })
    return sooner ? this.current(collection, id) : stored
  }
}
