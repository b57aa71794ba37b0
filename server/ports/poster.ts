import type { CommitmentFields, Signature } from '../../contract/application'

/** What every display product carries. */
export interface ProductContent {
  /** the plain link that the code holds */
  readonly url: string
  /** the 32 symbols, for reading aloud when the code cannot be scanned */
  readonly symbols: string
  readonly name: string
  readonly programmeName: string
  readonly cityName: string
  /** epoch ms, exclusive */
  readonly validUntil: number
  /** the mini-program code, a square PNG or JPEG: beside the plain code, or alone in its place */
  readonly miniCode?: { readonly picture: Uint8Array; readonly alone: boolean }
  /** printed across it: fictional */
  readonly demo: boolean
}

/** What the sticker of a vehicle carries: `name` is its company's, `validUntil` its permit's. */
export interface VehicleContent extends Omit<ProductContent, 'miniCode'> {
  /** as it stands on the car */
  readonly plate: string
  readonly kind: string
  readonly permit: string
}

export interface SignedCopyContent {
  /** the ten fields of form 1 */
  readonly fields: CommitmentFields
  readonly paragraphs: readonly string[]
  readonly templateName: string
  readonly templateVersion: number
  readonly signerName: string
  readonly strokes: Signature
  /** epoch ms */
  readonly signedAt: number
  /** SHA-256, hex */
  readonly hash: string
  /** the page that checks the hash */
  readonly proofUrl: string
  readonly demo: boolean
}

export type Product = 'poster' | 'tent' | 'sticker' | 'label'

/** Sets display products and signed copies as PDF: vectors, the Chinese text embedded. Bytes of the whole file, ≤ 700 KB. */
export interface PosterRenderer {
  product(kind: Product, content: ProductContent): Promise<Uint8Array>
  vehicle(content: VehicleContent): Promise<Uint8Array>
  signedCopy(content: SignedCopyContent): Promise<Uint8Array>
}
