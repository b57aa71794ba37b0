/** What of JSON Schema 2020-12 the document of the ingest API uses; a word beyond it throws, so that nothing is passed over in silence. */
interface Schema {
  readonly [word: string]: unknown
}

const spoken = ['title', 'description']
const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value

const isType = (value: unknown, type: string): boolean => typeOf(value) === type || (type === 'number' && typeof value === 'number')

type Check = (value: unknown, word: never, schema: Schema, place: string) => string[]

const each = (value: unknown, check: (item: unknown, at: number) => string[]): string[] =>
  Array.isArray(value) ? value.flatMap(check) : []
const members = (value: unknown): [string, unknown][] => (typeOf(value) === 'object' ? Object.entries(value as object) : [])
const when = (wrong: boolean, place: string, what: string): string[] => (wrong ? [`${place}: ${what}`] : [])

const checks: Readonly<Record<string, Check>> = {
  type: (value, type: string | readonly string[], _schema, place) =>
    when(![type].flat().some(one => isType(value, one)), place, `is ${typeOf(value)}, not ${type}`),
  const: (value, only: unknown, _schema, place) => when(value !== only, place, `is not ${String(only)}`),
  enum: (value, list: readonly unknown[], _schema, place) => when(!list.includes(value), place, `${String(value)} is not listed`),
  pattern: (value, pattern: string, _schema, place) =>
    when(typeof value === 'string' && !new RegExp(pattern, 'u').test(value), place, `does not match ${pattern}`),
  minimum: (value, least: number, _schema, place) => when(typeof value === 'number' && value < least, place, 'is too small'),
  maxLength: (value, most: number, _schema, place) => when(typeof value === 'string' && value.length > most, place, 'is too long'),
  minItems: (value, least: number, _schema, place) => when(Array.isArray(value) && value.length < least, place, 'has too few'),
  maxItems: (value, most: number, _schema, place) => when(Array.isArray(value) && value.length > most, place, 'has too many'),
  required: (value, names: readonly string[], _schema, place) =>
    typeOf(value) === 'object' ? names.flatMap(name => when(!Object.hasOwn(value as object, name), place, `lacks ${name}`)) : [],
  properties: (value, shapes: Readonly<Record<string, Schema>>, _schema, place) =>
    members(value).flatMap(([name, inner]) => (Object.hasOwn(shapes, name) ? flawsOf(shapes[name] ?? {}, inner, `${place}.${name}`) : [])),
  additionalProperties: (value, rest: false | Schema, { properties }, place) =>
    members(value)
      .filter(([name]) => !Object.hasOwn((properties as object | undefined) ?? {}, name))
      .flatMap(([name, inner]) => (rest === false ? [`${place}: ${name} is not documented`] : flawsOf(rest, inner, `${place}.${name}`))),
  items: (value, shape: Schema, _schema, place) => each(value, (item, at) => flawsOf(shape, item, `${place}.${at}`)),
  oneOf: (value, shapes: readonly Schema[], _schema, place) =>
    when(shapes.filter(shape => flawsOf(shape, value, place).length === 0).length !== 1, place, 'is not one of its shapes'),
}

/** All that a value has against its schema; empty: it is as documented. */
export const flawsOf = (schema: Schema, value: unknown, place = '$'): string[] =>
  Object.entries(schema).flatMap(([word, given]) => {
    if (spoken.includes(word)) return []
    const check = checks[word]
    if (!check) throw new Error(`the checker does not know ${word}`)
    return check(value, given as never, schema, place)
  })
