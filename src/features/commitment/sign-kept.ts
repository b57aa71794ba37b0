import { type Disclosure, disclosures } from '../../../contract/vocabulary'
import { readText, removeText, writeText } from '../../device/storage'

/** What this device remembers between reading and signing. The handwriting is never kept. */
export interface SignKept {
  readonly signerName: string
  readonly disclosure?: Disclosure
  /** the version that was read to its end: `id.version` */
  readonly read: string
}

const keyOf = (id: string) => `sign.${id}`

const isDisclosure = (value: unknown): value is Disclosure => typeof value === 'string' && Object.keys(disclosures).includes(value)

export const parseSignKept = (text: string | undefined): SignKept => {
  const nothing: SignKept = { signerName: '', read: '' }
  if (text === undefined) return nothing
  try {
    const held = JSON.parse(text) as Partial<Record<keyof SignKept, unknown>> | null
    const word = (value: unknown) => (typeof value === 'string' ? value : '')
    return {
      signerName: word(held?.signerName),
      read: word(held?.read),
      ...(isDisclosure(held?.disclosure) ? { disclosure: held.disclosure } : {}),
    }
  } catch {
    return nothing
  }
}

export const readSignKept = (id: string): SignKept => parseSignKept(readText(keyOf(id)))
export const writeSignKept = (id: string, kept: SignKept): void => writeText(keyOf(id), JSON.stringify(kept))
export const dropSignKept = (id: string): void => removeText(keyOf(id))
