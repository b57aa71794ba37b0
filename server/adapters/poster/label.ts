import type { ProductContent } from '../../ports/poster'
import { drawCode, drawDemoTag, drawName, drawSign, squareOf, wordSize } from './marks'
import { colours, pt, type Sheet } from './sheet'
import { validity, words } from './words'

/** The size of a common self-adhesive label. */
export const labelSize = { width: 70, height: 40 }
/** mm of the symbol itself: printed on foil it needs a little more than the least */
const codeMm = 26.5
const margin = 3

/** For packages: the name, the code and no more than fits at a legible size. */
export const drawLabel = (sheet: Sheet, content: ProductContent): void => {
  const { programmeName, demo } = content
  const side = squareOf(content.url, codeMm)
  drawCode(sheet, content.url, 0.5, (labelSize.height - side) / 2, side)
  const x = side + 1
  const width = labelSize.width - margin - x
  const top = demo ? 7 : margin
  const nameSize = drawName(sheet, content.name, { x, y: top, width, height: 23 - top }, { largest: pt(15), align: 'left' })
  if (demo) drawDemoTag(sheet, x + width / 2, 2.2, pt(7.5))
  const size = wordSize(pt(9), nameSize)
  sheet.doc.rect(x, 24, width, 0.3).fill(colours.line)
  drawSign(sheet, x, 25.6, size * 1.2)
  sheet.write(programmeName, x + size * 1.5, 25.6 + size, { weight: 'bold', size, colour: colours.brand })
  sheet.write(words.scan, x, 33, { size: Math.min(pt(7.5), width / 10), weight: 'bold' })
  sheet.write(validity(content), x, 36.8, { size: pt(7), colour: colours.soft })
}
