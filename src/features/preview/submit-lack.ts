import type { Refusal } from '../../../contract/reply'
import { type ApplicationField, applicationFields, checkedTexts } from '../../../contract/vocabulary'

const photos: readonly ApplicationField[] = ['licencePhoto', 'shopPhoto', 'authorisation']

/** Which screen mends what the host would not take. */
export type Mend = 'details' | 'photos' | 'sign'

const isField = (name: string): name is ApplicationField => Object.keys(applicationFields).includes(name)

/** What was typed as the signer's name can only be mended by signing again. */
const signerMend = { to: 'sign', names: [checkedTexts.signerName] } as const

/** Where a refusal of handing in leads, and what it names; nothing when trying again is all there is. */
export const mendOf = (refusal: Refusal): { readonly to: Mend; readonly names: readonly string[] } | undefined => {
  if (refusal.reason === 'template-changed') return { to: 'sign', names: [applicationFields.commitment] }
  const fields = Object.keys(refusal.fields ?? {}).filter(isField)
  if (fields.length === 0 && refusal.fields?.signerName) return signerMend
  if (fields.length === 0) return refusal.reason === 'not-signed' ? { to: 'sign', names: [applicationFields.commitment] } : undefined
  const names = fields.map(field => applicationFields[field])
  if (fields.some(field => field !== 'commitment' && !photos.includes(field))) return { to: 'details', names }
  return { to: fields.some(field => photos.includes(field)) ? 'photos' : 'sign', names }
}
