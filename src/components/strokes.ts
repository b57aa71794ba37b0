import type { Signature, Stroke } from '../../contract/application'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The most the contract takes of either. */
const mostPoints = 4000
const mostStrokes = 200

const tenth = (n: number): number => Math.round(n * 10) / 10

/** A new stroke begins. `t` in ms since the first touch. */
export const begin = (signature: Signature, { x, y }: Point, t: number): Signature => {
  if (signature.strokes.length >= mostStrokes) return signature
  const stroke: Stroke = { points: [{ x: tenth(x), y: tenth(y), t }] }
  return { ...signature, strokes: [...signature.strokes, stroke] }
}

/** The last stroke goes on; a point where the pen stands still adds nothing. */
export const extend = (signature: Signature, { x, y }: Point, t: number): Signature => {
  const last = signature.strokes[signature.strokes.length - 1]
  const before = last?.points[last.points.length - 1]
  if (!last || !before || last.points.length >= mostPoints) return signature
  if (Math.abs(before.x - x) < 0.5 && Math.abs(before.y - y) < 0.5) return signature
  const stroke: Stroke = { points: [...last.points, { x: tenth(x), y: tenth(y), t }] }
  return { ...signature, strokes: [...signature.strokes.slice(0, -1), stroke] }
}

/** Without its last stroke. */
export const undo = (signature: Signature): Signature => ({ ...signature, strokes: signature.strokes.slice(0, -1) })

/** The same writing on a pad of another size: as large as it fits, in the middle, never stretched. */
export const fitTo = (signature: Signature, width: number, height: number): Signature => {
  if (signature.width === width && signature.height === height) return signature
  if (signature.strokes.length === 0 || signature.width <= 0 || signature.height <= 0) return { width, height, strokes: [] }
  const scale = Math.min(width / signature.width, height / signature.height)
  const left = (width - signature.width * scale) / 2
  const top = (height - signature.height * scale) / 2
  const move = ({ points }: Stroke): Stroke => ({
    points: points.map(({ x, y, t }) => ({ x: tenth(x * scale + left), y: tenth(y * scale + top), t })),
  })
  return { width, height, strokes: signature.strokes.map(move) }
}

/** Screen to paper when the phone is held with its top to the left: the writer's right is the screen's foot. */
export const turned = ({ x, y }: Point, screenWidth: number): Point => ({ x: y, y: screenWidth - x })

/** Paper to screen, the other way round. */
export const turnedBack = ({ x, y }: Point, screenWidth: number): Point => ({ x: screenWidth - y, y: x })
