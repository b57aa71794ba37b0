import type { Signature } from '../../../contract/application'
import type { Box } from './marks'
import { colours, type Sheet } from './sheet'

/** mm: points nearer than this cannot be told apart in print */
const nearest = 0.08

/** The handwriting as it was drawn: vector lines, scaled into the box, nothing of it outside. */
export const drawStrokes = ({ doc, within }: Sheet, { strokes, width, height }: Signature, box: Box): void => {
  const scale = Math.min(box.width / width, box.height / height)
  const left = box.x + (box.width - width * scale) / 2
  const top = box.y + (box.height - height * scale) / 2
  within(
    () => doc.rect(box.x, box.y, box.width, box.height).clip(),
    () => {
      doc.lineWidth(0.55).lineCap('round').lineJoin('round').strokeColor(colours.ink)
      for (const { points } of strokes) {
        let last: { x: number; y: number } | undefined
        for (const point of points) {
          const at = { x: left + point.x * scale, y: top + point.y * scale }
          if (!last) doc.moveTo(at.x, at.y).lineTo(at.x + 0.01, at.y)
          else if (Math.hypot(at.x - last.x, at.y - last.y) < nearest) continue
          else doc.lineTo(at.x, at.y)
          last = at
        }
        if (last) doc.stroke()
      }
    },
  )
}
