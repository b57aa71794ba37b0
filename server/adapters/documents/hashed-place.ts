import { createHash } from 'node:crypto'
import type { CollectionName } from '../../ports/collections'
import { spaceOf, wordOf } from './entries'
import { type Question, valuesAsked } from './question'

/** Where one set of equal keys, and one word, lies in an index: hashed, because a B-tree takes no long keys. */
export const placeOf = (space: string, word: string | 0): string =>
  createHash('sha256').update(`${space}\n${word}`).digest('base64url').slice(0, 24)

/** The place of a question. */
export const placeAsked = (collection: CollectionName, question: Question): string => {
  const { index, contains } = question
  return placeOf(spaceOf(index, valuesAsked(collection, question)), contains === undefined ? 0 : wordOf(contains))
}
