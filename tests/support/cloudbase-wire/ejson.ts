import { unknown } from './refusal'

export type Plain = string | number | readonly Plain[] | { readonly [name: string]: Plain }
export type Fields = { readonly [name: string]: Plain }

const numbers = ['$numberInt', '$numberLong', '$numberDouble']

const plainOf = (value: unknown): Plain => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(plainOf)
  if (typeof value !== 'object' || value === null) return unknown(`the value ${JSON.stringify(value)} in EJSON`)
  const [[name, inner] = ['', '']] = Object.entries(value)
  if (numbers.includes(name)) return Number(inner)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainOf(one)]))
}

/** Reads canonical EJSON: texts, numbers, lists and what is made of them. */
export const readFields = (text: unknown): Fields => {
  const value = plainOf(JSON.parse(typeof text === 'string' ? text : unknown('a document that is no text')))
  return typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : unknown('a document that is no object')
}

const ejsonOf = (value: Plain): unknown => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isInteger(value) ? { $numberInt: String(value) } : { $numberDouble: String(value) }
  if (Array.isArray(value)) return value.map(ejsonOf)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, ejsonOf(one)]))
}

export const writeFields = (fields: Fields): string => JSON.stringify(ejsonOf(fields))
