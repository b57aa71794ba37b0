/** What the platform answers instead of a result. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The double does not know this, and so must not answer it. */
export const unknown = (what: string): never => {
  throw new Refusal('WIRE_DOUBLE_REFUSES', `the double of the wire does not know ${what}`)
}

export const conflict = (): never => {
  throw new Refusal('DATABASE_TRANSACTION_CONFLICT', '[ResourceUnavailable.TransactionConflict] Transaction is conflict')
}
