import type { CollectionName } from '../../ports/collections'
import { placeAfter } from '../documents/cursor'
import { placeAsked } from '../documents/hashed-place'
import { type Question, specOf } from '../documents/question'
import type { Command } from './client'
import { orderField, orderOf, placesField, stretchOf } from './places'

/** The condition on a collection: one place of an index, and bounds on its sort field. The index answers it alone. */
export const conditionOf = (collection: CollectionName, question: Question, _: Command): object => {
  const { index, range, cursor, order } = question
  const place = placeAsked(collection, question)
  const bounds: unknown[] = []
  if (range?.from !== undefined) bounds.push(_.gte(stretchOf(range.from)[0]))
  if (range?.to !== undefined) bounds.push(_.lt(stretchOf(range.to)[1]))
  if (cursor !== undefined) {
    const { sort, id } = placeAfter(index, cursor)
    bounds.push(order === 'desc' ? _.lt(orderOf(sort, id)) : _.gt(orderOf(sort, id)))
  }
  if (bounds.length === 0) return { [placesField(index)]: place }
  return { [placesField(index)]: place, [orderField(specOf(collection, index))]: _.and(...bounds) }
}
