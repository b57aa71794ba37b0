import { BadCursor } from '../../ports/store'

/** The place after one row of an index. */
export interface IndexPlace {
  readonly sort: string | number
  readonly id: string
}

/** An opaque text for a place; it says which index it belongs to, so that it is not used on another. */
export function cursorOf(index: string, { sort, id }: IndexPlace): string {
  return Buffer.from(JSON.stringify([index, sort, id])).toString('base64url')
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}

/** The place that a cursor names; throws BadCursor when it is none of this index. */
export function placeAfter(index: string, cursor: string): IndexPlace {
  const parts = parsed(cursor)
  if (Array.isArray(parts) && parts.length === 3) {
    const [of, sort, id]: unknown[] = parts
    if (of === index && (typeof sort === 'string' || typeof sort === 'number') && typeof id === 'string') return { sort, id }
  }
  throw new BadCursor('a cursor is none of this index')
}
