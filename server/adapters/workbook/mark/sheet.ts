import { attribute } from '../xml/text'
import { prefixOf } from './markup'

export interface SheetEdit {
  head(text: string, prefix: string): string
  /** null: the row stays as it is */
  row(number: number, prefix: string): Promise<((row: string) => string) | null>
  tail(text: string, prefix: string): string
}

/** A row is held as a whole; one longer than this was refused when the file was read */
const longestRow = 64 * 2 ** 20

/** Where the row that begins here ends; -1 while it is not there as a whole. */
const rowEnd = (text: string, start: number, p: string): number => {
  const open = text.indexOf('>', start)
  if (open === -1) return -1
  if (text[open - 1] === '/') return open + 1
  const close = text.indexOf(`</${p}row`, open)
  const end = close === -1 ? -1 : text.indexOf('>', close)
  return end === -1 ? -1 : end + 1
}

/** Passes a sheet's XML on as it comes, but for what is edited. */
export async function* editedSheet(pieces: AsyncIterable<string>, edit: SheetEdit): AsyncGenerator<string> {
  let held = ''
  let prefix: string | null = null
  let after = false
  let number = 0
  for await (const piece of pieces) {
    held += piece
    if (after) continue
    if (prefix === null) {
      const p = prefixOf(held, 'worksheet')
      const end = held.indexOf('>', held.indexOf(`<${p}sheetData`))
      if (!held.includes(`<${p}sheetData`) || end === -1) continue
      prefix = p
      yield edit.head(held.slice(0, end + 1), p)
      held = held.slice(end + 1)
    }
    let done = 0
    let at = 0
    for (;;) {
      const close = held.indexOf(`</${prefix}sheetData`, at)
      const start = held.indexOf(`<${prefix}row`, at)
      if (close !== -1 && (start === -1 || close < start)) {
        after = true
        break
      }
      const end = start === -1 ? -1 : rowEnd(held, start, prefix)
      if (end === -1) break
      const told = attribute(held.slice(start + prefix.length + 4, held.indexOf('>', start)), 'r')
      number = told === undefined ? number + 1 : Number(told)
      const change = await edit.row(number, prefix)
      if (change) {
        yield held.slice(done, start) + change(held.slice(start, end))
        done = end
      }
      at = end
    }
    const keep = after ? done : at
    if (keep > done) yield held.slice(done, keep)
    held = held.slice(Math.max(done, keep))
    if (!after && held.length > longestRow) throw new Error('a row without an end')
  }
  yield edit.tail(held, prefix ?? '')
}
