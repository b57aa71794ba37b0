import { type Fields, readFields, writeFields } from './ejson'
import { matches, projected, sorted } from './filter'
import { Refusal, unknown } from './refusal'
import type { Versions } from './versions'

/** What the SDK sends with an action, without what it sends with each. */
export type Parameters = Readonly<Record<string, unknown>>

const documentBytes = 512 * 1024

const only = (parameters: Parameters, ...names: readonly string[]): void => {
  for (const name of Object.keys(parameters)) if (!names.includes(name)) unknown(`the parameter ${name}`)
}

const text = (value: unknown, name: string): string => (typeof value === 'string' ? value : unknown(`${name} ${JSON.stringify(value)}`))

const textOrNone = (value: unknown, name: string): string | undefined => (value === undefined ? undefined : text(value, name))

const idIn = (query: unknown): string => {
  const { _id, ...more } = readFields(query)
  if (Object.keys(more).length > 0) unknown('a document by more than its id')
  return text(_id, 'an id')
}

const checkSize = (fields: Fields): Fields => {
  if (Buffer.byteLength(JSON.stringify(Object.values(fields))) > documentBytes)
    throw new Refusal('DATABASE_REQUEST_FAILED', 'document too large')
  return fields
}

const updated = (now: Fields, update: Fields): Fields => {
  const { $inc, ...more } = update
  if (Object.keys(more).length > 0 || typeof $inc !== 'object') unknown(`the update ${JSON.stringify(update)}`)
  const added = Object.entries($inc as Fields).map(([name, by]) => [name, Number(now[name] ?? 0) + Number(by)])
  return { ...now, ...Object.fromEntries(added) }
}

export class Actions {
  private readonly collections = new Set<string>()

  /** @param made collections that are there from the start, as a deployment leaves them */
  constructor(
    private readonly versions: Versions,
    made: readonly string[],
  ) {
    for (const name of made) this.collections.add(name)
  }

  answer(action: string, parameters: Parameters): Record<string, unknown> {
    const actions: Readonly<Record<string, (parameters: Parameters) => Record<string, unknown>>> = {
      'database.startTransaction': given => this.begin(given),
      'database.commitTransaction': given => this.end(given, transactionId => this.versions.commit(transactionId)),
      'database.abortTransaction': given => this.end(given, transactionId => this.versions.abort(transactionId)),
      'database.getDocument': given => (given.queryType === 'DOC' ? this.one(given) : this.some(given)),
      'database.calculateDocument': given => this.count(given),
      'database.insertDocument': given => this.insert(given),
      'database.modifyDocument': given => this.modify(given),
      'database.addCollection': given => this.make(given),
      'database.removeDocument': given => (given.queryType === 'DOC' ? this.remove(given) : this.clear(given)),
    }
    return (actions[action] ?? unknown(`the action ${action}`))(parameters)
  }

  private begin(given: Parameters): Record<string, unknown> {
    only(given)
    return { transactionId: this.versions.begin() }
  }

  private end(given: Parameters, act: (transactionId: string) => void): Record<string, unknown> {
    only(given, 'transactionId')
    act(this.transactionIn(given))
    return {}
  }

  private make(given: Parameters): Record<string, unknown> {
    only(given, 'collectionName')
    this.collections.add(text(given.collectionName, 'a name'))
    return {}
  }

  private transactionIn({ transactionId }: Parameters): string {
    return text(transactionId, 'a transaction')
  }

  private collectionIn({ collectionName }: Parameters): string {
    const name = text(collectionName, 'a collection')
    if (!this.collections.has(name)) throw new Refusal('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`)
    return name
  }

  private one(given: Parameters): Record<string, unknown> {
    only(given, 'collectionName', 'query', 'transactionId', 'queryType', 'multi', 'projection')
    const found = this.versions.read(this.collectionIn(given), idIn(given.query), textOrNone(given.transactionId, 'a transaction'))
    return { data: { list: found ? [writeFields(projected(found, readFields(given.projection)))] : [] } }
  }

  private some(given: Parameters): Record<string, unknown> {
    // a transaction reads by id only
    only(given, 'collectionName', 'queryType', 'query', 'order', 'limit', 'projection')
    const { limit } = given
    if (typeof limit !== 'number' || limit < 1 || limit > 1000) unknown(`the limit ${limit}`)
    const found = this.found(given)
    const list = sorted(found, readFields(given.order)).slice(0, Number(limit))
    return { data: { list: list.map(fields => writeFields(projected(fields, readFields(given.projection)))), offset: 0, limit } }
  }

  private count(given: Parameters): Record<string, unknown> {
    only(given, 'collectionName', 'queryType', 'query')
    const found = this.found(given)
    return { data: { total: found.length } }
  }

  private found(given: Parameters): readonly Fields[] {
    const query = readFields(given.query)
    // also where nothing is stored: what is unknown is refused
    matches({}, query)
    return this.versions.all(this.collectionIn(given)).filter(fields => matches(fields, query))
  }

  private insert(given: Parameters): Record<string, unknown> {
    only(given, 'collectionName', 'data', 'transactionId')
    const [data, ...more] = Array.isArray(given.data) ? given.data : []
    if (more.length > 0) unknown('an insert of several documents')
    const fields = checkSize(readFields(data))
    const id = text(fields._id, 'an id')
    const transactionId = this.transactionIn(given)
    if (this.versions.read(this.collectionIn(given), id, transactionId)) {
      this.versions.abort(transactionId)
      throw new Refusal('DATABASE_DUPLICATE_WRITE', `E11000 duplicate key error: ${id}`)
    }
    this.versions.write(this.collectionIn(given), id, fields, transactionId)
    return { data: { insertedIds: [id] } }
  }

  private modify(given: Parameters): Record<string, unknown> {
    only(given, 'collectionName', 'queryType', 'data', 'transactionId', 'multi', 'merge', 'upsert', 'query')
    if (given.queryType !== 'DOC' || given.multi !== false || given.upsert === given.merge) unknown('a change of more than one document')
    const [collection, id, transactionId] = [this.collectionIn(given), idIn(given.query), this.transactionIn(given)]
    const now = this.versions.read(collection, id, transactionId)
    const data = readFields(given.data)
    if (!now && given.merge) return { data: { updated: 0 } }
    const next = given.merge ? updated(now ?? {}, data) : { _id: id, ...data }
    this.versions.write(collection, id, checkSize(next), transactionId)
    return { data: now ? { updated: 1 } : { updated: 0, upsert_id: id } }
  }

  private remove(given: Parameters): Record<string, unknown> {
    only(given, 'collectionName', 'queryType', 'query', 'transactionId', 'multi')
    const [collection, id, transactionId] = [this.collectionIn(given), idIn(given.query), this.transactionIn(given)]
    if (!this.versions.read(collection, id, transactionId)) return { data: { deleted: 0 } }
    this.versions.write(collection, id, null, transactionId)
    return { data: { deleted: 1 } }
  }

  /** Only a test asks for it, to leave a shared environment as it was: everything of one collection. */
  private clear(given: Parameters): Record<string, unknown> {
    only(given, 'collectionName', 'query', 'queryType', 'multi')
    if (given.query !== '{"_id":{"$ne":""}}' || given.multi !== true) unknown('a removal of some documents')
    return { data: { deleted: this.versions.clear(this.collectionIn(given)) } }
  }
}
