/** = + - @ and their full-width forms: what a spreadsheet may take for the beginning of a formula. */
const signs = '=+-@＝＋－＠'
const ahead = /[\s\p{Cc}\p{Cf}]/u

/**
 * Whether a spreadsheet might take a text for a formula. White space and marks that nobody sees do not hide the sign behind them; tab, line break
 * and NUL at the beginning are live by themselves.
 */
export const looksLive = (text: string): boolean => {
  let first = true
  for (const c of text) {
    if (signs.includes(c)) return true
    if (!ahead.test(c)) return false
    if (first && c !== ' ' && c !== '\u3000') return true
    first = false
  }
  return false
}

/**
 * A text for a cell of .xlsx. A cell of type string is never reckoned, so the text stays as it is and is read back as it is: an apostrophe would
 * become part of it. `quoted` asks for the style quotePrefix, which keeps it a text when somebody edits the cell.
 */
export const inertCell = (text: string): { readonly text: string; readonly quoted: boolean } => ({ text, quoted: looksLive(text) })

const behindQuotes = (text: string) => text.slice(/^'*/.exec(text)?.[0].length ?? 0)

/**
 * A text for a field of .csv, where nothing says what is a text: an apostrophe in front. A text that already begins with apostrophes before a sign
 * gets one more, so that reading takes away exactly what writing put there.
 */
export const inertField = (text: string): string => (looksLive(behindQuotes(text)) ? `'${text}` : text)

/** A field of .csv as it was before inertField. Excel's own leading apostrophe means the same. */
export const fromInertField = (field: string): string => (field.startsWith("'") && looksLive(behindQuotes(field)) ? field.slice(1) : field)
