import type { CollectionName } from '../../ports/collections'
import type { Doc, Store } from '../../ports/store'
import { collections } from '../documents/collections'
import { specsOf } from '../documents/entries'

/** Functions are replaced one after the other, and instances of the former version write for some minutes more: they are seen to later. */
const passes = 2
const pause = 3600_000

/** How far a collection has come, kept in the settings. */
interface Progress {
  /** the indexes that it is brought to */
  readonly specs: string
  readonly passed: number
  /** the id behind which the present pass goes on */
  readonly after: string
  /** epoch ms: the next pass does not begin before it */
  readonly notBefore: number
}

type Renew = (collection: CollectionName, after: string, limit: number) => Promise<readonly string[]>

const idOf = (collection: CollectionName) => `indexes.${collection}`

const progressOf = (collection: CollectionName, doc: Doc<Readonly<Record<string, string | number | boolean>>> | null): Progress => {
  const specs = JSON.stringify(specsOf(collection))
  if (doc?.body.specs !== specs) return { specs, passed: 0, after: '', notBefore: 0 }
  return { specs, passed: Number(doc.body.passed), after: String(doc.body.after), notBefore: Number(doc.body.notBefore) }
}

/**
 * Brings documents to this version's indexes, as the other stores do when they open. Here it may last longer than a function may run: it
 * goes on by itself, a few documents at a time, in whichever instance. What is up to date is not looked at again.
 */
export class IndexUpkeep {
  private readonly open = new Set(collections)

  constructor(
    private readonly store: Pick<Store, 'get' | 'transact'>,
    private readonly renew: Renew,
  ) {}

  async run(limit: number, now: number): Promise<number> {
    let renewed = 0
    for (const collection of this.open) if (renewed < limit) renewed += await this.some(collection, limit - renewed, now)
    return renewed
  }

  private async some(collection: CollectionName, limit: number, now: number): Promise<number> {
    const progress = progressOf(collection, await this.store.get('settings', idOf(collection)))
    if (progress.passed >= passes) this.open.delete(collection)
    if (progress.passed >= passes || now < progress.notBefore) return 0
    const ids = await this.renew(collection, progress.after, limit)
    const last = ids.at(-1)
    const next =
      last !== undefined && ids.length === limit
        ? { ...progress, after: last }
        : { ...progress, passed: progress.passed + 1, after: '', notBefore: now + pause }
    await this.save(collection, next)
    return ids.length
  }

  /** Instances that work at once may set each other back a little, never ahead of what is done. */
  private save(collection: CollectionName, progress: Progress): Promise<void> {
    return this.store.transact(async tx => {
      const doc = await tx.get('settings', idOf(collection))
      if (doc) tx.replace('settings', doc, {}, { ...progress })
      else tx.insert('settings', idOf(collection), {}, { ...progress })
    })
  }
}
