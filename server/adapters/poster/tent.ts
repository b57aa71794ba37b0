import { groupSymbols } from '../../../domain/symbols'
import type { ProductContent } from '../../ports/poster'
import { besideOf, drawOneCode, drawPair } from './codes'
import { drawDemoGround, drawDemoTag, drawName, drawSign, drawSymbols, wordSize, writeLines } from './marks'
import { colours, pt, type Sheet } from './sheet'
import { validity, words } from './words'

export const tentSize = { width: 210, height: 297 }
const face = { width: 210, height: 148.5 }
const margin = 15
const codeSide = 82
const column = margin + codeSide + 9

const left = { align: 'left' } as const

const drawOne = (sheet: Sheet, content: ProductContent): void => {
  drawOneCode(sheet, content, margin - 4, 55.5, codeSide)
  sheet.write(content.miniCode ? '请用微信' : '微信或手机相机', column, 68, { ...left, weight: 'bold', size: pt(25) })
  sheet.write('扫一扫', column, 79.5, { ...left, weight: 'bold', size: pt(25) })
  sheet.write(words.promise, column, 89.5, { ...left, size: pt(13.5), colour: colours.soft })
  sheet.write('请核对名称、地址、照片与现场一致', column, 97, { ...left, size: pt(12), weight: 'bold' })
  const end = drawSymbols(sheet, content.symbols, column, 100.5, 4, { size: pt(14), weight: 'bold' })
  sheet.write(validity(content), column, end + 6, { ...left, size: pt(12) })
}

/** Both codes on the left, what they are for in a narrow column beside them. */
const drawTwo = (sheet: Sheet, content: ProductContent, picture: Uint8Array): void => {
  const side = 59
  drawPair(sheet, content, picture, {
    ...{ left: margin - 2, right: margin + side + 3, y: 55, side },
    ...{ captionAt: 6, caption: { weight: 'bold', size: pt(15) } },
  })
  const x = margin + 2 * side + 11
  const lines = writeLines(sheet, ['看它公开的诚信', '承诺和信用信息'], x, 59, 1.4, { ...left, weight: 'bold', size: pt(17) })
  const end = writeLines(sheet, ['请核对名称、地址、', '照片与现场一致'], x, lines + 3, 1.5, { ...left, size: pt(12) })
  const symbols = groupSymbols(content.symbols).split(' ')
  const rows = [0, 2, 4, 6].map(at => symbols.slice(at, at + 2).join('  '))
  const last = writeLines(sheet, rows, x, end + 3, 1.3, { ...left, size: pt(13), weight: 'bold' })
  sheet.write(validity(content), x, last + 6, { ...left, size: pt(10.5) })
}

/** One face, upright, its upper edge at the fold. */
const drawFace = (sheet: Sheet, content: ProductContent): void => {
  const { doc } = sheet
  if (content.demo) drawDemoGround(sheet, { x: 0, y: 0, ...face })
  const name = { x: margin, y: 13, width: face.width - 2 * margin, height: 37 }
  const nameSize = drawName(sheet, content.name, name, { largest: pt(38), align: 'left' })
  doc.rect(margin, 53, face.width - 2 * margin, 1).fill(colours.brand)
  const beside = besideOf(content)
  if (beside) drawTwo(sheet, content, beside)
  else drawOne(sheet, content)

  const size = wordSize(pt(17), nameSize)
  const foot = beside ? margin : column
  drawSign(sheet, foot, 131.5 - size, size * 1.2)
  sheet.write(`${content.programmeName} · ${content.cityName}`, foot + size * 1.55, 131.5, {
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
