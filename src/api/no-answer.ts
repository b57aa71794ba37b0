/** No answer at all: the network, or a host that is down. What was asked may or may not have been done. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** ms: a mobile network may be slow, a person does not wait longer */
export const patience = 15_000
