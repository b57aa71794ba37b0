import type { GenericSchema } from 'valibot'

interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly wrapped?: Shape
  readonly item?: Shape
  readonly options?: readonly unknown[]
  readonly literal?: unknown
}

/** A well-formed input for a schema, with every optional field: values by the name of their field where one is given. */
const wellFormedAs = (shape: Shape, name: string, known: Readonly<Record<string, unknown>>): unknown => {
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(Object.entries(shape.entries ?? {}).map(([key, inner]) => [key, wellFormedAs(inner, key, known)]))
    case 'optional':
      return wellFormedAs(shape.wrapped as Shape, name, known)
    case 'array':
      return [wellFormedAs(shape.item as Shape, name, known)]
  }
  if (Object.hasOwn(known, name)) return known[name]
  if (shape.type === 'picklist') return shape.options?.[0]
  if (shape.type === 'union') return wellFormedAs(shape.options?.at(-1) as Shape, name, known)
  if (shape.type === 'boolean') return true
  if (shape.type === 'number') return 1
  return '松鹤餐饮（虚构）'
}

export const wellFormed = (schema: GenericSchema, known: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  wellFormedAs(schema as unknown as Shape, '', known) as Record<string, unknown>

/** Paths of all fields of an input, those that hold others included. */
export const pathsOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  value !== null && typeof value === 'object'
    ? [...(path.length > 0 ? [path] : []), ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
    : [path]

/** A copy of an input with another value at one place. */
export const changedAt = (value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown => {
  if (key === undefined) return to
  const inner = (value as Record<string, unknown>)[key]
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? changedAt(inner, rest, to) : one))
  return { ...(value as object), [key]: changedAt(inner, rest, to) }
}
