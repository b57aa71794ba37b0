import type { Signature } from '../../contract/application'
import { ok, type Reply, refuse } from '../../contract/reply'

/** points of all strokes: some minutes of writing, and with its text well below the 512 KB of a document */
const mostPoints = 8000
/** px and ms: no pad is so large and nobody writes so long; beyond it a tenth is no longer a number that JSON can hold */
const furthest = 10_000
const longest = 24 * 3600_000

const tenth = (n: number) => Math.round(n * 10) / 10

/**
 * The strokes as they are hashed and kept: a tenth of a pixel, a millisecond. Refused: `too-large` beyond 8,000 points,
 * `invalid-input` for a point that no pad can have given.
 */
export const storedStrokes = ({ width, height, strokes }: Signature): Reply<Signature> => {
  const points = strokes.flatMap(stroke => stroke.points)
  if (points.length > mostPoints) return refuse('too-large', { signature: 'too-large' })
  const possible = points.every(({ x, y, t }) => Math.abs(x) <= furthest && Math.abs(y) <= furthest && Math.abs(t) <= longest)
  if (!possible) return refuse('invalid-input', { signature: 'invalid-input' })
  return ok({
    width: tenth(width),
    height: tenth(height),
    strokes: strokes.map(stroke => ({ points: stroke.points.map(({ x, y, t }) => ({ x: tenth(x), y: tenth(y), t: Math.round(t) })) })),
  })
}
