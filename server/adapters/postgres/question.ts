import type { CollectionName } from '../../ports/collections'
import { placeAfter } from '../documents/cursor'
import { placeAsked } from '../documents/hashed-place'
import type { Question } from '../documents/question'
import { sortColumns } from './entries'
import { documentsOf, entriesTableOf } from './tables'

export interface Sql {
  readonly text: string
  readonly values: (string | number)[]
}

/** The condition on the index table: one place of its primary key, and bounds within it. */
function stretch(collection: CollectionName, question: Question): Sql {
  const { index, range, cursor, order } = question
  const values: (string | number)[] = [placeAsked(collection, question)]
  const texts = ['x.place = $1']
  const bound = (columns: string, way: string, given: readonly (string | number)[]) => {
    const marks = given.map((_, i) => `$${values.length + i + 1}`)
    values.push(...given)
    texts.push(`(${columns}) ${way} (${marks.join(', ')})`)
  }
  if (range?.from !== undefined) bound('x.kind, x.num, x.txt', '>=', sortColumns(range.from))
  if (range?.to !== undefined) bound('x.kind, x.num, x.txt', '<=', sortColumns(range.to))
  if (cursor !== undefined) {
    const place = placeAfter(index, cursor)
    bound('x.kind, x.num, x.txt, x.id', order === 'desc' ? '<' : '>', [...sortColumns(place.sort), place.id])
  }
  return { text: texts.join(' AND '), values }
}

/** The statement that reads a page of documents: first the few index rows, then their documents, whatever the planner believes. */
export function pageSql(collection: CollectionName, question: Question, rows: number): Sql {
  const { text, values } = stretch(collection, question)
  const way = question.order === 'desc' ? 'DESC' : 'ASC'
  const order = `ORDER BY x.kind ${way}, x.num ${way}, x.txt ${way}, x.id ${way}`
  return {
    text: `SELECT d.id, d.rev, d.keys, d.body
      FROM (SELECT * FROM ${entriesTableOf(collection)} x WHERE ${text} ${order} LIMIT $${values.length + 1}) x
      JOIN ${documentsOf(collection)} d ON d.id = x.id ${order}`,
    values: [...values, rows],
  }
}

/** The statement that counts entries and stops at `most`. */
export function countSql(collection: CollectionName, question: Question, most: number): Sql {
  const { text, values } = stretch(collection, question)
  const table = entriesTableOf(collection)
  return {
    text: `SELECT count(*) AS n FROM (SELECT 1 FROM ${table} x WHERE ${text} LIMIT $${values.length + 1}) found`,
    values: [...values, most],
  }
}
