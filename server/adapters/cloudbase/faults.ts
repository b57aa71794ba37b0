import type { Place } from '../documents/stored'

const textOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return ''
  const { code, message } = error as { code?: unknown; message?: unknown }
  return `${code} ${message}`
}

/** Others came in the way: the database has undone the transaction and says so. It may be tried again. */
export const isConflict = (error: unknown): boolean => /TRANSACTION_CONFLICT|TransactionConflict|WriteConflict/.test(textOf(error))

/** The id is taken. The platform has wrapped MongoDB's own error in more than one code. */
export const isDuplicate = (error: unknown): boolean => /DATABASE_DUPLICATE_WRITE|E11000/.test(textOf(error))

/** The answer would exceed what one reply may carry. */
export const isTooLarge = (error: unknown): boolean => /EXCEED_MAX_RESPONSE_SIZE/.test(textOf(error))

/** An attempt lost against others over this document; nothing of it is stored. */
export class GaveWay extends Error {
  override readonly name = 'GaveWay'

  constructor(readonly over: Place | null) {
    super('gave way to another transaction')
  }
}
