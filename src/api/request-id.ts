const symbols = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * Names one intent, so that its retry has no second effect. Unique per account is enough: nothing is guarded by it, and the
 * mini-program has no cryptographic source that answers at once.
 */
export const requestId = (): string =>
  `${Date.now().toString(36)}-${Array.from({ length: 16 }, () => symbols[Math.floor(Math.random() * 36)]).join('')}`
