import type { CollectionName } from '../../ports/collections'
import type { IndexSpec } from '../../ports/indexes'
import { type Query, StoreMisuse } from '../../ports/store'
import { specsOf } from './entries'

export type Question = Omit<Query, 'limit'>

export function specOf(collection: CollectionName, index: string): IndexSpec {
  const specs = specsOf(collection)
  const spec = Object.hasOwn(specs, index) ? specs[index] : undefined
  if (!spec) throw new StoreMisuse(`${collection} has no index ${index}`)
  return spec
}

function equalValues(spec: IndexSpec, { index, equal }: Question): (string | number | boolean)[] {
  if (Object.keys(equal).length !== spec.equal.length) throw new StoreMisuse(`${index} is asked with other keys than its own`)
  return spec.equal.map(name => {
    const value = equal[name]
    if (value === undefined || value === null) throw new StoreMisuse(`${index} is asked without ${name}`)
    return value
  })
}

/** The values of the equal keys that a question asks for, in the order of its index; throws StoreMisuse when the index cannot answer it. */
export function valuesAsked(collection: CollectionName, question: Question): (string | number | boolean)[] {
  const spec = specOf(collection, question.index)
  if (question.contains !== undefined && spec.multi === undefined) throw new StoreMisuse(`${question.index} has no key of many values`)
  return equalValues(spec, question)
}
