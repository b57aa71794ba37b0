import type { ProductContent } from '../../ports/poster'
import { drawCode, drawDemoGround, drawDemoTag, drawName, drawSign, drawSymbols, wordSize, writeLines } from './marks'
import { colours, pt, type Sheet } from './sheet'
import { validity, words } from './words'

export const tentSize = { width: 210, height: 297 }
const face = { width: 210, height: 148.5 }
const margin = 15
const codeSide = 82
const column = margin + codeSide + 9

/** One face, upright, its upper edge at the fold. */
const drawFace = (sheet: Sheet, content: ProductContent): void => {
  const { doc } = sheet
  if (content.demo) drawDemoGround(sheet, { x: 0, y: 0, ...face })
  const name = { x: margin, y: 13, width: face.width - 2 * margin, height: 37 }
  const nameSize = drawName(sheet, content.name, name, { largest: pt(38), align: 'left' })
  doc.rect(margin, 53, face.width - 2 * margin, 1).fill(colours.brand)
  drawCode(sheet, content.url, margin - 4, 55.5, codeSide)

  const left = { align: 'left' } as const
  sheet.write('微信或手机相机', column, 68, { ...left, weight: 'bold', size: pt(25) })
  sheet.write('扫一扫', column, 79.5, { ...left, weight: 'bold', size: pt(25) })
  sheet.write(words.promise, column, 89.5, { ...left, size: pt(13.5), colour: colours.soft })
  sheet.write('请核对名称、地址、照片与现场一致', column, 97, { ...left, size: pt(12), weight: 'bold' })
  const end = drawSymbols(sheet, content.symbols, column, 100.5, 4, { size: pt(14), weight: 'bold' })
  sheet.write(validity(content), column, end + 6, { ...left, size: pt(12) })

  const size = wordSize(pt(17), nameSize)
  drawSign(sheet, column, 131.5 - size, size * 1.2)
  sheet.write(`${content.programmeName} · ${content.cityName}`, column + size * 1.55, 131.5, {
    ...left,
    weight: 'bold',
    size,
    colour: colours.brand,
  })
  writeLines(sheet, [words.what.join('')], margin, 138, 1.4, { size: pt(9), colour: colours.soft })
  if (content.demo) drawDemoTag(sheet, face.width - margin - 16, 6, pt(12))
}

/** A4, folded once across: two faces, each upright for whoever sits on its side. */
export const drawTent = (sheet: Sheet, content: ProductContent): void => {
  sheet.within(
    doc => doc.translate(face.width, face.height).rotate(180),
    () => drawFace(sheet, content),
  )
  sheet.within(
    doc => doc.translate(0, face.height),
    () => drawFace(sheet, content),
  )
  const { doc } = sheet
  doc
    .lineWidth(0.25)
    .strokeColor(colours.soft)
    .dash(2, { space: 2 })
    .moveTo(0, face.height)
    .lineTo(face.width, face.height)
    .stroke()
    .undash()
  sheet.write(words.fold, 4, face.height - 1.2, { size: pt(7), colour: colours.soft })
}
