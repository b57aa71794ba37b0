import type { Fields, Plain } from './ejson'
import { unknown } from './refusal'

/** The database compares text by its bytes. */
const compare = (one: Plain, other: Plain): number => {
  if (typeof one !== 'string' || typeof other !== 'string') return unknown('a comparison of anything but texts')
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}

const operators: Readonly<Record<string, (order: number) => boolean>> = {
  $gte: order => order >= 0,
  $gt: order => order > 0,
  $lt: order => order < 0,
}

const meets = (value: Plain | undefined, condition: Plain): boolean => {
  if (typeof condition === 'string') return Array.isArray(value) ? value.includes(condition) : value === condition
  if (typeof condition !== 'object' || Array.isArray(condition)) return unknown(`the condition ${JSON.stringify(condition)}`)
  const parts = Object.entries(condition).map(([name, bound]) => {
    const operator = operators[name] ?? unknown(`the operator ${name}`)
    // a bound on a list would be met by any of its elements: nothing here asks for that
    return value !== undefined && operator(compare(value, bound))
  })
  return parts.every(Boolean)
}

const part = (fields: Fields, name: string, condition: Plain): boolean => {
  if (name !== '$and') return name.startsWith('$') ? unknown(`the operator ${name}`) : meets(fields[name], condition)
  return Array.isArray(condition) ? condition.map(one => matches(fields, one as Fields)).every(Boolean) : unknown('$and without a list')
}

// each part is looked at, so that what is unknown in one is found whatever the others say
export const matches = (fields: Fields, query: Fields): boolean =>
  Object.entries(query)
    .map(([name, condition]) => part(fields, name, condition))
    .every(Boolean)

export const sorted = (all: readonly Fields[], order: Fields): readonly Fields[] => {
  const [[field, way] = ['', 1], ...more] = Object.entries(order)
  if (more.length > 0 || (way !== 1 && way !== -1)) unknown('an order by more than one field')
  return [...all].sort((one, other) => Number(way) * compare(one[field] ?? '', other[field] ?? ''))
}

export const projected = (fields: Fields, projection: Fields): Fields => {
  if (Object.values(projection).some(way => way !== 1)) unknown('a projection that leaves out')
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name === '_id' || name in projection))
}
