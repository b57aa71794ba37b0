import type { Reply } from '../contract/reply'
import { ok, refuse } from '../contract/reply'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2]
/** As nearly every code is typed: normal as it stands. */
const clean = /^[0-9A-Z]+$/
const onlyAlphabet = new RegExp(`^[${alphabet}]*$`)
/** First place: the registering department (GB 32100-2015, table 1, and the Ministry's later letters). */
const registrars = '123456789ANY'

/** Full-width to ASCII, upper case, separators and invisible marks dropped: what people paste is the same code. */
export const normalizeUscc = (typed: string): string =>
  clean.test(typed)
    ? typed
    : typed
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[\s\-–—_.·\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')

/** Check digit of the first 17 places, GB 32100-2015 clause 4.6: (31 − Σ cᵢ·3^(i−1) mod 31) mod 31. */
export const usccCheckDigit = (first17: string): string => {
  let sum = 0
  for (const [i, weight] of weights.entries()) sum += weight * alphabet.indexOf(first17.charAt(i))
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** Check digit of the eight-place organisation code, GB 11714: 11 − Σ mod 11, 10 → X, 11 → 0. */
export const innerCheckDigit = (eight: string): string => {
  const place = (c: string) => (c >= '0' && c <= '9' ? Number(c) : c.charCodeAt(0) - 55)
  const sum = innerWeights.reduce((total, weight, i) => total + weight * place(eight.charAt(i)), 0)
  return '0123456789X0'.charAt(11 - (sum % 11))
}

export interface ParsedUscc {
  readonly uscc: string
  /** the code fails only its own check digit: a reviewer may let it through with a reason (R1) */
  readonly inDoubt: boolean
  /** places 9–17 fail GB 11714: worth a look, never a refusal */
  readonly innerMismatch: boolean
}

/**
 * Reads a unified social credit code as people type it.
 * Refuses with `uscc-length`, `uscc-alphabet`, `uscc-registrar`, or, unless `insist`, `uscc-check`.
 */
export const parseUscc = (typed: string, insist = false): Reply<ParsedUscc> => {
  const uscc = normalizeUscc(typed)
  if (uscc.length !== 18) return refuse('uscc-length')
  if (!onlyAlphabet.test(uscc)) return refuse('uscc-alphabet')
  if (!registrars.includes(uscc.charAt(0))) return refuse('uscc-registrar')
  const inDoubt = usccCheckDigit(uscc.slice(0, 17)) !== uscc.charAt(17)
  if (inDoubt && !insist) return refuse('uscc-check')
  return ok({ uscc, inDoubt, innerMismatch: innerCheckDigit(uscc.slice(8, 16)) !== uscc.charAt(16) })
}

/** 4-4-4-6, as people read it aloud. */
export const groupUscc = (uscc: string): string =>
  [uscc.slice(0, 4), uscc.slice(4, 8), uscc.slice(8, 12), uscc.slice(12)].filter(part => part !== '').join(' ')
