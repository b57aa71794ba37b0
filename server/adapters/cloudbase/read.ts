import type { Bodies, CollectionName } from '../../ports/collections'
import { type Doc, limits, type Page, type Query } from '../../ports/store'
import { checkId, checkLimit } from '../documents/checks'
import type { Reading } from '../documents/document-store'
import { cursorAfter } from '../documents/page'
import { type Question, specOf } from '../documents/question'
import { docOf, type Stored } from '../documents/stored'
import type { Database } from './client'
import { isTooLarge } from './faults'
import { orderField } from './places'
import { conditionOf } from './question'
import { projection, storedOf } from './record'

const recordsOf = (data: unknown): readonly unknown[] => {
  if (!Array.isArray(data)) throw new Error('the database answered in an unknown way')
  return data
}

const idOf = (record: unknown): string => String((record as { _id?: unknown })._id)

/** Every read outside a transaction, counted for the bench. */
export class Reads implements Reading {
  /** documents read so far; a query that finds none and a count are one */
  counted = 0

  constructor(
    private readonly database: () => Database,
    private readonly nameOf: (collection: CollectionName) => string,
  ) {}

  async stored(collection: CollectionName, id: string): Promise<Stored | null> {
    checkId(id)
    this.counted += 1
    const { data } = await this.database().collection(this.nameOf(collection)).doc(id).field(projection).get()
    const [record] = recordsOf(data)
    return record === undefined ? null : storedOf(record, id)
  }

  async page<C extends CollectionName>(collection: C, query: Query): Promise<Page<Bodies[C]>> {
    checkLimit(query.limit, limits.pageDocuments)
    const { records, cut } = await this.fitting(collection, query, query.limit + 1)
    this.counted += Math.max(1, records.length)
    const items = records.slice(0, query.limit).map(record => this.docOf(collection, record))
    const last = items.at(-1)
    if (!last) return { items }
    const cursor = cursorAfter(collection, query.index, last)
    const more = cut ? (await this.records(collection, { ...query, cursor }, 1, { _id: true })).length > 0 : records.length > query.limit
    return more ? { items, cursor } : { items }
  }

  async count(collection: CollectionName, query: Omit<Query, 'limit' | 'cursor'>, most: number): Promise<number> {
    checkLimit(most, 1_000_000)
    this.counted += 1
    const database = this.database()
    const condition = conditionOf(collection, query, database.command)
    const { total } = await database.collection(this.nameOf(collection)).where(condition).count()
    if (typeof total !== 'number') throw new Error('the database answered in an unknown way')
    return Math.min(total, most)
  }

  /** As many records as asked for; or, when those do not fit into one reply, the first of them (`cut`). */
  private async fitting(collection: CollectionName, question: Question, rows: number) {
    for (let some = rows; ; some = Math.floor(some / 2)) {
      try {
        const records = await this.records(collection, question, some, projection)
        return { records, cut: some < rows && records.length === some }
      } catch (error) {
        if (!isTooLarge(error) || some === 1) throw error
      }
    }
  }

  private async records(collection: CollectionName, question: Question, rows: number, fields: Readonly<Record<string, true>>) {
    const database = this.database()
    const { data } = await database
      .collection(this.nameOf(collection))
      .where(conditionOf(collection, question, database.command))
      .field(fields)
      .orderBy(orderField(specOf(collection, question.index)), question.order ?? 'asc')
      .limit(rows)
      .get()
    return recordsOf(data)
  }

  private docOf<C extends CollectionName>(collection: C, record: unknown): Doc<Bodies[C]> {
    const stored = storedOf(record, idOf(record))
    if (!stored) throw new Error('an index holds a document that is none')
    return docOf(collection, stored)
  }
}
