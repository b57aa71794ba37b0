import type { CollectionName } from '../../ports/collections'
import type { IndexSpec } from '../../ports/indexes'
import { type Query, StoreMisuse } from '../../ports/store'
import { placeOf } from './cursor'
import { spaceOf, specsOf, wordOf } from './entries'
import { documentsOf, entriesTableOf } from './tables'

export interface Sql {
  readonly text: string
  readonly values: readonly (string | number)[]
}

type Question = Omit<Query, 'limit'>

export function specOf(collection: CollectionName, index: string): IndexSpec {
  const specs = specsOf(collection)
  const spec = Object.hasOwn(specs, index) ? specs[index] : undefined
  if (!spec) throw new StoreMisuse(`${collection} has no index ${index}`)
  return spec
}

export function equalValues(spec: IndexSpec, { index, equal }: Question): (string | number | boolean)[] {
  if (Object.keys(equal).length !== spec.equal.length) throw new StoreMisuse(`${index} is asked with other keys than its own`)
  return spec.equal.map(name => {
    const value = equal[name]
    if (value === undefined || value === null) throw new StoreMisuse(`${index} is asked without ${name}`)
    return value
  })
}

/** The condition on the index table: a stretch of its primary key, so that SQLite seeks to both of its ends. */
function stretch(collection: CollectionName, question: Question): Sql {
  const { index, range, contains, cursor, order } = question
  const spec = specOf(collection, index)
  if (contains !== undefined && spec.multi === undefined) throw new StoreMisuse(`${index} has no key of many values`)
  const texts = ['x.space = ?', 'x.word = ?']
  const values = [spaceOf(index, equalValues(spec, question)), contains === undefined ? 0 : wordOf(contains)]
  const place = cursor === undefined ? undefined : placeOf(index, cursor)
  const down = order === 'desc'
  // beside a cursor the bound on the same side is only checked (+ keeps SQLite from seeking there): a late page costs what the first does
  if (range?.from !== undefined) texts.push(place && !down ? '+x.sort >= ?' : 'x.sort >= ?')
  if (range?.from !== undefined) values.push(range.from)
  if (range?.to !== undefined) texts.push(place && down ? '+x.sort <= ?' : 'x.sort <= ?')
  if (range?.to !== undefined) values.push(range.to)
  if (place) texts.push(down ? '(x.sort, x.id) < (?, ?)' : '(x.sort, x.id) > (?, ?)')
  if (place) values.push(place.sort, place.id)
  return { text: texts.join(' AND '), values }
}

/** The statement that reads a page of documents. */
export function pageSql(collection: CollectionName, question: Question, rows: number): Sql {
  const { text, values } = stretch(collection, question)
  const way = question.order === 'desc' ? 'DESC' : 'ASC'
  return {
    text: `SELECT d.id, d.rev, d.keys, d.body FROM ${entriesTableOf(collection)} x CROSS JOIN ${documentsOf(collection)} d ON d.id = x.id
      WHERE ${text} ORDER BY x.sort ${way}, x.id ${way} LIMIT ?`,
    values: [...values, rows],
  }
}

/** The statement that counts entries and stops at `most`. */
export function countSql(collection: CollectionName, question: Question, most: number): Sql {
  const { text, values } = stretch(collection, question)
  return { text: `SELECT count(*) FROM (SELECT 1 FROM ${entriesTableOf(collection)} x WHERE ${text} LIMIT ?)`, values: [...values, most] }
}
