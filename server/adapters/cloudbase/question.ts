import type { CollectionName } from '../../ports/collections'
import { type Query, StoreMisuse } from '../../ports/store'
import { placeOf as placeAfter } from '../libsql/cursor'
import { equalValues, specOf } from '../libsql/question'
import { placeAsked } from '../postgres/entries'
import type { Command } from './client'
import { orderField, orderOf, placesField, stretchOf } from './places'

export type Question = Omit<Query, 'limit'>

/** The condition on a collection: one place of an index, and bounds on its sort field. The index answers it alone. */
export const conditionOf = (collection: CollectionName, question: Question, _: Command): object => {
  const { index, range, contains, cursor, order } = question
  const spec = specOf(collection, index)
  if (contains !== undefined && spec.multi === undefined) throw new StoreMisuse(`${index} has no key of many values`)
  const place = placeAsked(index, equalValues(spec, question), contains)
  const bounds: unknown[] = []
  if (range?.from !== undefined) bounds.push(_.gte(stretchOf(range.from)[0]))
  if (range?.to !== undefined) bounds.push(_.lt(stretchOf(range.to)[1]))
  if (cursor !== undefined) {
    const { sort, id } = placeAfter(index, cursor)
    bounds.push(order === 'desc' ? _.lt(orderOf(sort, id)) : _.gt(orderOf(sort, id)))
  }
  if (bounds.length === 0) return { [placesField(index)]: place }
  return { [placesField(index)]: place, [orderField(spec)]: _.and(...bounds) }
}
