import type { ProductContent } from '../../ports/poster'
import { besideOf, drawOneCode, drawPair, scanWords } from './codes'
import { drawDemoGround, drawDemoTag, drawName, drawSign, drawSymbols, wordSize, writeLines } from './marks'
import { colours, pt, type Sheet } from './sheet'
import { validity, words } from './words'

export const posterSize = { width: 210, height: 297 }
const margin = 20
const inner = posterSize.width - 2 * margin
const middle = posterSize.width / 2
/** mm, quiet zone included */
const codeSide = 104

const drawHead = (sheet: Sheet, { programmeName, cityName, demo }: ProductContent, nameSize: number): void => {
  const size = wordSize(pt(22), nameSize)
  drawSign(sheet, margin, 17.5, size * 1.25)
  sheet.write(programmeName, margin + size * 1.65, 17.5 + size, { weight: 'bold', size, colour: colours.brand, spacing: size * 0.04 })
  sheet.write(cityName, posterSize.width - margin, 17.5 + size, {
    size: Math.min(pt(15), size),
    colour: colours.soft,
    align: 'right',
  })
  sheet.doc.rect(margin, 32, inner, 1.2).fill(colours.brand)
  if (demo) drawDemoTag(sheet, middle, 17, pt(15))
}

const drawFrame = ({ doc }: Sheet, x: number, y: number, width: number, height: number): void => {
  doc.roundedRect(x, y, width, height, 5).lineWidth(0.9).fillAndStroke('#FFFFFF', colours.brand)
}

const drawOne = (sheet: Sheet, content: ProductContent): void => {
  const frame = codeSide + 4
  drawFrame(sheet, middle - frame / 2, 92, frame, frame)
  drawOneCode(sheet, content, middle - codeSide / 2, 94, codeSide)
  sheet.write(scanWords(content), middle, 214.5, { weight: 'bold', size: pt(27), align: 'center' })
  sheet.write(words.promise, middle, 224.5, { size: pt(16), colour: colours.soft, align: 'center' })
}

/** Two frames of equal width, as wide as the page's text. */
const drawTwo = (sheet: Sheet, content: ProductContent, picture: Uint8Array): void => {
  const width = 82.5
  const right = posterSize.width - margin - width
  for (const x of [margin, right]) drawFrame(sheet, x, 97, width, 99)
  const inset = 2
  drawPair(sheet, content, picture, {
    ...{ left: margin + inset, right: right + inset, y: 99, side: width - 2 * inset },
    ...{ captionAt: 10.5, caption: { weight: 'bold', size: pt(21) } },
  })
  sheet.write(words.promise, middle, 217, { weight: 'bold', size: pt(21), align: 'center' })
}

/** A4, to be hung at a door or a counter: whose it is, the code, how to scan it, what it is. */
export const drawPoster = (sheet: Sheet, content: ProductContent): void => {
  if (content.demo) drawDemoGround(sheet, { x: 0, y: 0, ...posterSize })
  const nameSize = drawName(sheet, content.name, { x: margin, y: 37, width: inner, height: 50 }, { largest: pt(56), align: 'center' })
  drawHead(sheet, content, nameSize)
  const beside = besideOf(content)
  if (beside) drawTwo(sheet, content, beside)
  else drawOne(sheet, content)
  sheet.write(words.compare, middle, 233.5, { weight: 'bold', size: pt(13.5), align: 'center' })

  sheet.doc.rect(margin, 242, inner, 0.3).fill(colours.line)
  sheet.write(words.symbols, middle, 249, { size: pt(10.5), colour: colours.soft, align: 'center' })
  const end = drawSymbols(sheet, content.symbols, middle, 250, 8, { weight: 'bold', size: pt(15), align: 'center' })
  sheet.write(validity(content), middle, end + 5.5, { size: pt(13), align: 'center' })
  sheet.doc.rect(margin, 269, inner, 0.3).fill(colours.line)
  writeLines(sheet, words.what, middle, 271, 1.5, { size: pt(10.5), colour: colours.soft, align: 'center' })
}
