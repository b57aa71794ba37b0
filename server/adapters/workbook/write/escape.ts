const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const hex = (code: number) => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`

/** A carriage return would be read as the end of a line, and the rest cannot stand in XML at all. */
const impossible = /[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Text for an attribute or an element. */
export const escaped = (text: string): string => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, one => special[one] ?? one) : text)

/** Text for a cell: what XML cannot hold is written as Excel does, and what would be mistaken for that as well. */
export const cellText = (text: string): string => {
  const plain = text.includes('_x') ? text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : text
  return escaped(plain.replace(impossible, one => hex(one.charCodeAt(0))))
}

const edges = /^\s|\s$|[\n\t]/

/** A cell of text, and of nothing else: whatever its first character, no program computes it. */
export const textCell = (reference: string, style: number, text: string): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t${edges.test(text) ? ' xml:space="preserve"' : ''}>${cellText(text)}</t></is></c>`
