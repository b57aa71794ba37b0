/** The geta mark: what Chinese and Japanese printers set where a type is missing. */
export const missing = '〓'

/** Shape selectors: without them the character itself is still there. */
const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
/** Radicals that share their glyph with a character: written as the character, so that it can be searched for. */
const radicals = /[\u2e80-\u2fdf]/gu

/** A text as the font can set it: what the font lacks is marked, never left out. Lines stay, other controls become spaces. */
export const printable = (text: string, covers: (codePoint: number) => boolean): string =>
  [
    ...text
      .replace(selectors, '')
      .replace(radicals, radical => radical.normalize('NFKC'))
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n]/gu, ' '),
  ]
    .map(character => (character === '\n' || covers(character.codePointAt(0) ?? 0) ? character : missing))
    .join('')
