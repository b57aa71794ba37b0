import type { ProductContent } from '../../ports/poster'
import { besideOf, drawOneCode, drawPair, scanWords } from './codes'
import { drawDemoGround, drawDemoTag, drawName, drawSymbols, squareOf, wordSize } from './marks'
import { colours, pt, type Sheet, type Style } from './sheet'
import { validity, words } from './words'

/** the sheet around a sticker of 120 mm */
export const stickerSize = { width: 130, height: 130 }
const middle = 65
const cut = 60
const ring = { outer: 57, inner: 49 }
const codeMm = 44
/** two squares side by side, their corners within the ring */
const pair = { side: 40, gap: 3, top: middle - 19.5 }

/** Text along the ring, its middle at the top or at the bottom, always upright to the reader. */
const writeAround = (sheet: Sheet, text: string, where: 'top' | 'bottom', style: Style): void => {
  const { size, spacing = 0, weight } = style
  const radius = (ring.outer + ring.inner) / 2 + (where === 'top' ? -0.36 : 0.36) * size
  const letters = [...text].map(letter => ({ letter, width: sheet.measure(weight)(letter) * size + spacing }))
  const total = letters.reduce((sum, one) => sum + one.width, 0)
  const side = where === 'top' ? 1 : -1
  let along = -total / 2
  for (const { letter, width } of letters) {
    const angle = ((along + width / 2) / radius) * (180 / Math.PI) * side
    sheet.within(
      doc => doc.translate(middle, middle).rotate(angle),
      () => sheet.write(letter, 0, -side * radius, { ...style, align: 'center', spacing: 0 }),
    )
    along += width
  }
}

const drawRing = (sheet: Sheet, content: ProductContent, nameSize: number): void => {
  const { doc } = sheet
  const size = wordSize(pt(15), nameSize)
  const style: Style = { weight: 'bold', size, colour: '#FFFFFF', spacing: size * 0.12 }
  doc
    .circle(middle, middle, (ring.outer + ring.inner) / 2)
    .lineWidth(ring.outer - ring.inner)
    .stroke(colours.brand)
  writeAround(sheet, `${content.programmeName} · ${content.cityName}`, 'top', style)
  writeAround(sheet, besideOf(content) ? words.scan : scanWords(content), 'bottom', { ...style, size: pt(13), spacing: pt(1.5) })
}

/** Round, for doors and windows: cut along the circle. */
export const drawSticker = (sheet: Sheet, content: ProductContent): void => {
  const { doc } = sheet
  if (content.demo)
    sheet.within(
      () => doc.circle(middle, middle, ring.inner).clip(),
      () => drawDemoGround(sheet, { x: middle - 50, y: middle - 50, width: 100, height: 100 }),
    )
  const side = squareOf(content.url, codeMm)
  const top = middle - 21
  const name = { x: middle - 28, y: middle - 40, width: 56, height: 19.5 }
  const nameSize = drawName(sheet, content.name, name, { largest: pt(24), align: 'center' })
  const beside = besideOf(content)
  if (beside)
    drawPair(sheet, content, beside, {
      ...{ left: middle - pair.side - pair.gap / 2, right: middle + pair.gap / 2, y: pair.top, side: pair.side },
      ...{ captionAt: 3.6, caption: { weight: 'bold', size: pt(9.5) } },
    })
  else drawOneCode(sheet, content, middle - side / 2, top, side)
  const under = beside ? pair.top + pair.side + 5.5 : top + side - 0.5
  const end = drawSymbols(sheet, content.symbols, middle, under, 4, { weight: 'bold', size: pt(8.5), align: 'center' })
  sheet.write(validity(content), middle, end + 3, { size: pt(8), align: 'center' })
  drawRing(sheet, content, nameSize)
  if (content.demo) drawDemoTag(sheet, middle, middle - 47.5, pt(8.5))
  doc.circle(middle, middle, cut).lineWidth(0.2).dash(1.5, { space: 1.5 }).stroke(colours.soft).undash()
  sheet.write(words.cut, stickerSize.width / 2, stickerSize.height - 1.2, { size: pt(6), colour: colours.soft, align: 'center' })
}
