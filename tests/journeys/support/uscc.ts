import { innerCheckDigit, usccCheckDigit } from '../../../domain/uscc'

/** A code with valid check digits that was never issued: the digits of an organisation that are only counted here. */
export const madeUpUscc = (serial: number, kind: '91' | '92' = '91'): string => {
  const inner = `MAX${String(serial).padStart(5, '0')}`
  const body = `${kind}230403${inner}${innerCheckDigit(inner)}`
  return body + usccCheckDigit(body)
}
