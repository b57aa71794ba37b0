import type { Signature } from '../../contract/application'

/** px: below this a line is a slip of the finger, not writing */
const leastLength = 40
const leastPoints = 6

const length = (points: Signature['strokes'][number]['points']): number =>
  points.slice(1).reduce((sum, point, i) => {
    const before = points[i] ?? point
    return sum + Math.hypot(point.x - before.x, point.y - before.y)
  }, 0)

/** A signature is a line that somebody drew: not empty, not a dot, not all outside the pad. */
export const isDrawn = ({ strokes, width, height }: Signature): boolean => {
  const inside = strokes.map(stroke => ({ points: stroke.points.filter(p => p.x >= 0 && p.y >= 0 && p.x <= width && p.y <= height) }))
  const points = inside.reduce((sum, stroke) => sum + stroke.points.length, 0)
  return points >= leastPoints && inside.reduce((sum, stroke) => sum + length(stroke.points), 0) >= leastLength
}
