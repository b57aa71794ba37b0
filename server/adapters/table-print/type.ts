import type { Fonts, Weight } from '../poster/fonts'
import type { Measure } from '../poster/lines'
import { printable } from '../poster/printable'

interface Glyph {
  /** as the embedded font numbers it */
  readonly hex: string
  /** at size 1 */
  readonly width: number
}

/** What pdfkit has open as its font; its typings do not tell. */
interface OpenFont {
  readonly id: string
  ref(): unknown
  encode(text: string): [string[], { readonly advanceWidth: number }[]]
}
interface Inside {
  readonly _font: OpenFont
  readonly page: { readonly fonts: Record<string, unknown> }
  addContent(content: string): unknown
}

export interface Type {
  measure(weight: Weight): Measure
  /** a text as this face can set it: what it lacks is marked */
  printable(text: string, weight: Weight): string
  /** one line; `x` its left end, `y` its baseline, in points from the upper left corner */
  write(text: string, x: number, y: number, size: number, weight?: Weight): void
}

const short = (n: number): string => String(Math.round(n * 100) / 100)

/**
 * Sets lines character by character. pdfkit's own text keeps each line that it has set for as long as the document is open, which a book of 150,000 lines
 * cannot afford; here a character is laid out once, and nothing is kept of a line.
 */
export const openType = (doc: PDFKit.PDFDocument, fonts: Fonts): Type => {
  const inside = doc as unknown as Inside
  const opened = (weight: Weight): OpenFont => {
    doc.font(weight)
    return inside._font
  }
  const glyphs = { regular: new Map<string, Glyph>(), bold: new Map<string, Glyph>() }
  const glyphOf = (character: string, weight: Weight): Glyph => {
    const known = glyphs[weight].get(character)
    if (known) return known
    const [hex, positions] = opened(weight).encode(character)
    const glyph = { hex: hex.join(''), width: positions.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) / 1000 }
    glyphs[weight].set(character, glyph)
    return glyph
  }
  return {
    measure: weight => text => {
      let width = 0
      for (const character of text) width += glyphOf(character, weight).width
      return width
    },
    printable: (text, weight) => printable(text, fonts[weight]().covers),
    write: (text, x, y, size, weight = 'regular') => {
      if (text === '') return
      const font = opened(weight)
      inside.page.fonts[font.id] ??= font.ref()
      const hex = [...text].map(character => glyphOf(character, weight).hex).join('')
      // the page lies upside down to PDF; the minus stands the letters up again
      inside.addContent(`BT /${font.id} ${short(size)} Tf 1 0 0 -1 ${short(x)} ${short(y)} Tm <${hex}> Tj ET`)
    },
  }
}
