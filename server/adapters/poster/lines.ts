/** Width of a text set at size 1. */
export type Measure = (text: string) => number

export interface Fitted {
  readonly size: number
  readonly lines: readonly string[]
}

const opening = '（《「『【〔“‘([{'
const closing = '）》」』】〕”’、，。；：！？…)\\]},.;:!?%·'
const word = "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}\\p{M}/#&=_+@~'-]+"
/** Kept together where there is room: 有限公司 torn in two reads badly on a wall. */
const together = '股份有限公司|有限责任公司|有限公司|合作社|（[^（）]{1,6}）'
const piece = new RegExp(`(?:${together}|[${opening}]?(?:${word}|.))[${closing}]*\\s*`, 'gsu')

const trimmed = (line: string): string => line.trimEnd()

/** Pieces between which a line may end; one that is wider than a whole line falls into its characters. */
const piecesOf = (text: string, measure: Measure, width: number): string[] =>
  (text.match(piece) ?? []).flatMap(one => (measure(trimmed(one)) <= width ? [one] : [...one]))

/** Lines of at most `width` (in units of the size): no line begins with closing punctuation or ends with an opening bracket. */
export const breakLines = (text: string, measure: Measure, width: number): string[] =>
  text.split('\n').flatMap(paragraph => {
    const lines: string[] = []
    let line = ''
    for (const one of piecesOf(paragraph, measure, width)) {
      if (line !== '' && measure(trimmed(line + one)) > width) {
        lines.push(trimmed(line))
        line = ''
      }
      line += one
    }
    return [...lines, trimmed(line)]
  })

/** The same number of lines, of as equal a length as can be: no last line of one character. */
const balance = (text: string, measure: Measure, width: number): string[] => {
  const lines = breakLines(text, measure, width)
  let narrow = width / 2
  let wide = width
  for (let i = 0; i < 8; i++) {
    const middle = (narrow + wide) / 2
    if (breakLines(text, measure, middle).length > lines.length) narrow = middle
    else wide = middle
  }
  return breakLines(text, measure, wide)
}

const isTorn = (text: string, measure: Measure, width: number): boolean =>
  (text.match(piece) ?? []).some(one => measure(trimmed(one)) > width)

/**
 * The largest size, up to `largest`, at which a text fits its box: long names wrap and shrink, and never leave the box. Words are
 * torn only when they would halve the size otherwise.
 */
export const fitLines = (
  text: string,
  measure: Measure,
  box: { readonly width: number; readonly height: number; readonly largest: number; readonly leading: number },
): Fitted => {
  for (let size = box.largest; ; size *= 0.97) {
    const width = box.width / size
    if (size > box.largest / 2 && isTorn(text, measure, width)) continue
    const room = Math.floor(box.height / (size * box.leading) + 1e-9)
    if (width >= 1 && breakLines(text, measure, width).length <= room) return { size, lines: balance(text, measure, width) }
  }
}
