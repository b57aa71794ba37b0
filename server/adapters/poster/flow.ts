import type { Weight } from './fonts'
import { breakLines } from './lines'
import { writeLines } from './marks'
import { colours, pt, type Sheet, type Style } from './sheet'

export const page = { width: 210, height: 297, left: 22, right: 188, top: 30, bottom: 272 }

/** Text that runs on over as many pages as it needs. */
export interface Flow {
  readonly y: number
  /** a new page, unless `height` is still free */
  need(height: number): void
  skip(height: number): void
  /** sets a text in its column line by line, and goes on below it */
  text(text: string, x: number, width: number, style: Style & { readonly leading?: number }): void
  /** a row of form 1: label and value side by side, the label again where the value goes on */
  row(label: string, value: string): void
  heading(text: string): void
  rule(): void
}

const labelWidth = 32

export const openFlow = (sheet: Sheet): Flow => {
  let y = page.top
  const need = (height: number) => {
    if (y + height <= page.bottom) return
    sheet.addPage()
    y = page.top
  }
  const lines = (text: string, width: number, weight: Weight, size: number) =>
    breakLines(sheet.printable(text, weight), sheet.measure(weight), width / size)
  const rule = () => sheet.doc.rect(page.left, y, page.right - page.left, 0.2).fill(colours.line)

  const flow: Flow = {
    get y() {
      return y
    },
    need,
    skip: height => {
      y += height
    },
    text: (text, x, width, { leading = 1.6, ...style }) => {
      for (const line of lines(text, width, style.weight ?? 'regular', style.size)) {
        need(style.size * leading)
        y = writeLines(sheet, [line], x, y, leading, style)
      }
    },
    rule,
    row: (label, value) => {
      const size = pt(10.5)
      const height = size * 1.6
      const x = page.left + labelWidth
      const name = () => {
        rule()
        y += 1.6
        sheet.write(label, page.left + 1, y + height * 0.73, { size, colour: colours.soft })
      }
      need(height * Math.min(3, lines(value, page.right - x, 'regular', size).length) + 4)
      name()
      for (const line of lines(value, page.right - x, 'regular', size)) {
        if (y + height > page.bottom) {
          need(height * 2)
          name()
        }
        y = writeLines(sheet, [line], x, y, 1.6, { size })
      }
      y += 1.6
    },
    heading: text => {
      need(30)
      y += 5
      sheet.doc.rect(page.left, y + 1, 1.2, pt(13)).fill(colours.brand)
      sheet.write(text, page.left + 3.5, y + pt(13), { weight: 'bold', size: pt(13) })
      y += 9
    },
  }
  return flow
}
