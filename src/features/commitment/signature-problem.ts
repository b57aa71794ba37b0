import type { Signature, Stroke } from '../../../contract/application'
import { isDrawn } from '../../../domain/commitment/signature'
import { reasonSentence } from '../../text/reasons'

/** points: with a call's 100 KB in mind, at about 32 bytes a point */
const mostPoints = 2400

const count = ({ strokes }: Signature): number => strokes.reduce((sum, { points }) => sum + points.length, 0)

/** Every second point of a stroke, its ends kept: the line stays what it was. */
const thinner = ({ points }: Stroke): Stroke => ({ points: points.filter((_, i) => i % 2 === 0 || i === points.length - 1) })

/** The same writing in fewer points, so that a slow and long signature still fits one call. Strokes of one or two points cannot shrink. */
export const lighten = (signature: Signature): Signature => {
  if (count(signature) <= mostPoints || signature.strokes.every(({ points }) => points.length <= 2)) return signature
  return lighten({ ...signature, strokes: signature.strokes.map(thinner) })
}

/** Why this is no signature, before anything is sent; nothing when it is one. */
export const signatureProblem = (signature: Signature | undefined): string | undefined => {
  if (!signature || signature.strokes.length === 0) return reasonSentence('signature-empty')
  return isDrawn(signature) ? undefined : '只写了一点，看不出签名。请在框内手写您的姓名。'
}
