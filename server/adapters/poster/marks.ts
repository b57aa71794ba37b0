import { groupSymbols } from '../../../domain/symbols'
import { matrixOf, quietZone } from '../code-image/matrix'
import { pathOf } from '../code-image/svg'
import { fitLines } from './lines'
import { colours, type Sheet, type Style } from './sheet'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** part of the size that lies above the baseline, in a line of a Chinese face */
const ascent = 0.88

/** A full-width bracket or comma is half empty: at the edge of a line its blank half does not count. */
const hang = (line: string, { align = 'left', size }: Style): number => {
  const before = /^[（《「『【〔“‘]/u.test(line) ? 0.45 : 0
  const after = /[）》」』】〕”’、，。；：！？]$/u.test(line) ? 0.45 : 0
  return size * (align === 'left' ? -before : align === 'right' ? after : (after - before) / 2)
}

/** Side of the whole square, quiet zone included, when the symbol itself is `symbolMm` wide. */
export const squareOf = (url: string, symbolMm: number): number => {
  const { size } = matrixOf(url)
  return (symbolMm * (size + 2 * quietZone)) / size
}

/** A QR on its own white ground with its quiet zone, as one vector path; `side` is the whole square. */
export const drawCode = ({ doc, within }: Sheet, url: string, x: number, y: number, side: number): void => {
  const matrix = matrixOf(url)
  const modules = matrix.size + 2 * quietZone
  doc.rect(x, y, side, side).fill('#FFFFFF')
  within(
    () => doc.translate(x, y).scale(side / modules),
    () => doc.path(pathOf(matrix, quietZone)).fill('#000000'),
  )
}

/** Lines under each other; answers where the last one ends. `y` is the upper edge. */
export const writeLines = (sheet: Sheet, lines: readonly string[], x: number, y: number, leading: number, style: Style): number => {
  lines.forEach((line, i) => {
    sheet.write(line, x + hang(line, style), y + i * style.size * leading + ((leading - 1) / 2 + ascent) * style.size, style)
  })
  return y + lines.length * style.size * leading
}

export interface NameStyle {
  readonly largest: number
  readonly align: 'left' | 'center'
  readonly rise?: 'top' | 'middle'
}

const nameLeading = 1.22

/** The entity's name as large as its box allows; answers the size, which the programme's word stays below. */
export const drawName = (sheet: Sheet, name: string, box: Box, { largest, align, rise = 'middle' }: NameStyle): number => {
  const text = sheet.printable(name, 'bold')
  const { size, lines } = fitLines(text, sheet.measure('bold'), { ...box, largest, leading: nameLeading })
  const spare = box.height - lines.length * size * nameLeading
  const x = align === 'left' ? box.x : box.x + box.width / 2
  writeLines(sheet, lines, x, box.y + (rise === 'middle' ? spare / 2 : 0), nameLeading, { weight: 'bold', size, align })
  return size
}

/** The programme's word with its mark, never as large as the name. */
export const wordSize = (wanted: number, nameSize: number): number => Math.min(wanted, nameSize * 0.8)

/** The sign of the programme: a frame with the corner of a code, ticked. */
export const drawSign = ({ doc }: Sheet, x: number, y: number, side: number): void => {
  const thick = side * 0.11
  doc.lineWidth(thick).strokeColor(colours.brand).lineJoin('round').lineCap('round')
  doc.roundedRect(x + thick / 2, y + thick / 2, side - thick, side - thick, side * 0.22).stroke()
  doc
    .moveTo(x + side * 0.28, y + side * 0.52)
    .lineTo(x + side * 0.45, y + side * 0.69)
    .lineTo(x + side * 0.74, y + side * 0.34)
    .stroke()
}

/** 「演示 · 虚构」 in a frame of its own; `x` is the middle. */
export const drawDemoTag = (sheet: Sheet, x: number, y: number, size: number): void => {
  const text = '演示 · 虚构'
  const width = sheet.measure('bold')(text) * size + size * 1.2
  sheet.doc.roundedRect(x - width / 2, y, width, size * 1.7, size * 0.3).fill('#FFFFFF')
  sheet.doc
    .roundedRect(x - width / 2, y, width, size * 1.7, size * 0.3)
    .lineWidth(size * 0.09)
    .stroke(colours.caution)
  sheet.write(text, x, y + size * 1.2, { weight: 'bold', size, colour: colours.caution, align: 'center' })
}

/** 「演示 · 虚构」 across a face, pale, under everything else. */
export const drawDemoGround = (sheet: Sheet, { x, y, width, height }: Box): void => {
  const size = Math.hypot(width, height) / 17
  sheet.within(
    doc =>
      doc
        .rect(x, y, width, height)
        .clip()
        .translate(x + width / 2, y + height / 2)
        .rotate(-30),
    () => {
      for (let row = -6; row <= 6; row++)
        for (let column = -2; column <= 2; column++) {
          const along = (column + (row % 2) / 2) * size * 7
          sheet.write('演示 · 虚构', along, row * size * 2, { weight: 'bold', size, colour: colours.shade, align: 'center' })
        }
    },
  )
}

/** The 32 symbols in groups of four, `perLine` groups a line; answers where the last line ends. */
export const drawSymbols = (sheet: Sheet, symbols: string, x: number, y: number, perLine: 4 | 8, style: Style): number => {
  const groups = groupSymbols(symbols).split(' ')
  const lines = perLine === 8 ? [groups] : [groups.slice(0, 4), groups.slice(4)]
  return writeLines(
    sheet,
    lines.map(line => line.join('  ')),
    x,
    y,
    1.4,
    style,
  )
}
