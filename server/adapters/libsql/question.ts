import type { CollectionName } from '../../ports/collections'
import { placeAfter } from '../documents/cursor'
import { spaceOf, wordOf } from '../documents/entries'
import { type Question, valuesAsked } from '../documents/question'
import { documentsOf, entriesTableOf } from './tables'

export interface Sql {
  readonly text: string
  readonly values: readonly (string | number)[]
}

/** The condition on the index table: a stretch of its primary key, so that SQLite seeks to both of its ends. */
function stretch(collection: CollectionName, question: Question): Sql {
  const { index, range, contains, cursor, order } = question
  const texts = ['x.space = ?', 'x.word = ?']
  const values = [spaceOf(index, valuesAsked(collection, question)), contains === undefined ? 0 : wordOf(contains)]
  const place = cursor === undefined ? undefined : placeAfter(index, cursor)
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
