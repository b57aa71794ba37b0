import { lastDay } from '../../../domain/calendar'
import type { VehicleContent } from '../../ports/poster'
import { drawCode, drawDemoGround, drawDemoTag, drawName, drawSign, drawSymbols, squareOf, wordSize } from './marks'
import { colours, pt, type Sheet } from './sheet'
import { words } from './words'

/** the sheet around a sticker of 150 × 95 mm: for a window, seen from the back seat */
export const vehicleSize = { width: 160, height: 105 }
const cut = { x: 5, y: 5, width: 150, height: 95 }
const codeMm = 46
const left = { x: 13, width: 72 }
const plateBox = { x: left.x, y: 30, width: left.width, height: 22 }

/** The plate in its frame, as large as the column allows: what has to be compared is what is seen first. */
const drawPlate = (sheet: Sheet, plate: string): void => {
  const { x, y, width, height } = plateBox
  const size = Math.min(pt(38), (width - 6) / sheet.measure('bold')(plate))
  sheet.doc.roundedRect(x, y, width, height, 2.5).lineWidth(0.9).strokeColor(colours.ink).stroke()
  sheet.write(plate, x + width / 2, y + height / 2 + size * 0.36, { weight: 'bold', size, align: 'center' })
}

/** For the window of a vehicle: the plate and the company, so that a sticker in the wrong car is seen. */
export const drawVehicle = (sheet: Sheet, content: VehicleContent): void => {
  const { doc } = sheet
  if (content.demo) drawDemoGround(sheet, cut)
  const side = squareOf(content.url, codeMm)
  const code = { x: cut.x + cut.width - side - 3, y: 21 }
  const middle = code.x + side / 2
  drawPlate(sheet, content.plate)
  const nameSize = drawName(sheet, content.name, { x: left.x, y: 55, width: left.width, height: 17 }, { largest: pt(20), align: 'left' })
  const size = wordSize(pt(15), nameSize)
  drawSign(sheet, left.x, 13, size * 1.3)
  sheet.write(`${content.programmeName} · ${content.cityName}`, left.x + size * 1.8, 13 + size * 1.08, {
    weight: 'bold',
    size,
    colour: colours.brand,
  })
  doc.rect(left.x, 74, left.width, 0.3).fill(colours.line)
  const line = `${content.kind} · 道路运输证 ${sheet.printable(content.permit)}`
  sheet.write(line, left.x, 80, { size: Math.min(pt(10), left.width / sheet.measure()(line)) })
  sheet.write(`许可有效期至 ${lastDay(content.validUntil)}`, left.x, 86, { size: pt(10) })
  sheet.write(words.compareVehicle, left.x, 92.5, { size: pt(9), colour: colours.soft })
  drawCode(sheet, content.url, code.x, code.y, side)
  sheet.write(words.scan, middle, 17, { weight: 'bold', size: pt(12), colour: colours.brand, align: 'center' })
  drawSymbols(sheet, content.symbols, middle, code.y + side + 1, 4, { weight: 'bold', size: pt(8.5), align: 'center' })
  if (content.demo) drawDemoTag(sheet, middle, 88.5, pt(8.5))
  doc.roundedRect(cut.x, cut.y, cut.width, cut.height, 6).lineWidth(0.2).dash(1.5, { space: 1.5 }).stroke(colours.soft).undash()
  sheet.write(words.cut, vehicleSize.width / 2, vehicleSize.height - 1.4, { size: pt(6), colour: colours.soft, align: 'center' })
}
