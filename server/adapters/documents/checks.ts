import { type Keys, limits, StoreMisuse } from '../../ports/store'

// SQLite's text ends at a NUL when it is read back, and a lone surrogate would be stored as another character: two ids could become one
const unfitForId = /\0|\p{Surrogate}/u

export function checkId(id: string): void {
  if (id === '' || id.length > limits.keyCharacters || unfitForId.test(id))
    throw new StoreMisuse('an id is empty, too long or no valid text')
}

function checkValue(name: string, value: unknown): void {
  if (typeof value === 'string' && value.length > limits.keyCharacters) throw new StoreMisuse(`the key ${name} is too long`)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new StoreMisuse(`the key ${name} is no finite number`)
}

function checkKeys(keys: Keys): void {
  for (const [name, value] of Object.entries(keys)) for (const part of Array.isArray(value) ? value : [value]) checkValue(name, part)
}

export interface Written {
  readonly keys: string
  readonly body: string
}

/** The JSON texts of a document as they will be stored; throws StoreMisuse when it exceeds the limits of the port. */
export function written(keys: Keys, body: unknown): Written {
  checkKeys(keys)
  const texts = { keys: JSON.stringify(keys), body: JSON.stringify(body) }
  if (texts.body === undefined) throw new StoreMisuse('a body is no JSON')
  if (Buffer.byteLength(texts.keys) + Buffer.byteLength(texts.body) > limits.documentBytes) throw new StoreMisuse('a document is too large')
  return texts
}

/** Throws StoreMisuse unless `value` is a whole number from 1 to `most`. */
export function checkLimit(value: number, most: number): void {
  if (!Number.isInteger(value) || value < 1 || value > most) throw new StoreMisuse(`a limit is not from 1 to ${most}`)
}
