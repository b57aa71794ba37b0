import { Refused } from '../refused'

export interface XmlHandlers {
  /** names without prefix; attributes as they stand */
  open(name: string, attributes: string): void
  close(name: string): void
  /** may come in pieces; entities are not resolved, and never cut in two; `literal` has none to resolve */
  text(raw: string, literal: boolean): void
}

/** No tag, comment or CDATA of a workbook is near this long; whoever sends one makes us look at it again and again. */
const longest = 64 * 1024
const longestEntity = 12
const greater = 62
const slash = 47

/**
 * Takes XML apart as it arrives, keeping no more than one unfinished tag. It knows no document types, so that nothing is ever fetched,
 * defined or multiplied.
 */
export class XmlScanner {
  private rest = ''
  private depth = 0
  private rooted = false
  private plain = false

  constructor(private readonly on: XmlHandlers) {}

  feed(chunk: string): void {
    const all = this.rest === '' ? chunk : this.rest + chunk
    // looked for once a piece instead of once a cell
    this.plain = !all.includes('&') && !all.includes('\r')
    let at = 0
    while (at < all.length) {
      const tag = all.indexOf('<', at)
      if (tag === -1) {
        const end = this.depth === 0 ? all.length : wholeText(all, at)
        if (end > at) this.textTill(all, at, end)
        at = end
        break
      }
      if (tag > at) this.textTill(all, at, tag)
      const next = all.charCodeAt(tag + 1) === 33 || all.charCodeAt(tag + 1) === 63 ? this.special(all, tag) : this.tag(all, tag)
      if (next === -1) {
        at = tag
        break
      }
      at = next
    }
    this.rest = all.slice(at)
    if (this.rest.length > longest) throw new Refused('damaged')
  }

  /** What ends before its root element does was cut off. */
  end(): void {
    if (this.depth !== 0 || !this.rooted || this.rest.trim() !== '') throw new Refused('damaged')
  }

  private textTill(all: string, from: number, to: number): void {
    if (this.depth > 0) this.on.text(all.slice(from, to), this.plain)
  }

  /** Comments, instructions, CDATA; -1 when it is not there as a whole. */
  private special(all: string, at: number): number {
    if (all.length - at < 9 && !all.startsWith('<?', at) && !all.startsWith('<!--', at)) return -1
    const closing = all.startsWith('<?', at) ? '?>' : all.startsWith('<!--', at) ? '-->' : all.startsWith('<![CDATA[', at) ? ']]>' : ''
    if (closing === '') throw new Refused('forbidden-xml')
    const end = all.indexOf(closing, at + 4)
    if (end === -1) return -1
    if (closing === ']]>') this.on.text(all.slice(at + 9, end), true)
    return end + closing.length
  }

  private tag(all: string, at: number): number {
    if (all.charCodeAt(at + 1) === slash) {
      const end = all.indexOf('>', at)
      if (end === -1) return -1
      this.depth--
      if (this.depth < 0) throw new Refused('damaged')
      this.on.close(localName(all, at + 2, end))
      return end + 1
    }
    const end = tagEnd(all, at + 1)
    if (end === -1) return -1
    const empty = all.charCodeAt(end - 1) === slash
    const last = empty ? end - 1 : end
    const nameEnd = wordEnd(all, at + 1, last)
    const name = localName(all, at + 1, nameEnd)
    this.rooted = true
    this.on.open(name, nameEnd === last ? '' : all.slice(nameEnd, last))
    if (empty) this.on.close(name)
    else this.depth++
    return end + 1
  }
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

const wordEnd = (all: string, from: number, to: number): number => {
  let at = from
  while (at < to && !isSpace(all.charCodeAt(at))) at++
  return at
}

/** The > that ends a tag; one inside quotes does not. */
const tagEnd = (all: string, from: number): number => {
  let quote = 0
  for (let at = from; at < all.length; at++) {
    const code = all.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === greater) return at
    else if (code === 34 || code === 39) quote = code
  }
  return -1
}

/** The names that make up nearly all of a sheet, so that no text is made for them a million times. */
const frequent = (all: string, from: number, length: number): string | null => {
  const first = all.charCodeAt(from)
  if (length === 1) return first === 99 ? 'c' : first === 118 ? 'v' : first === 116 ? 't' : first === 114 ? 'r' : null
  if (length === 2) return first === 105 && all.charCodeAt(from + 1) === 115 ? 'is' : null
  return length === 3 && first === 114 && all.charCodeAt(from + 1) === 111 && all.charCodeAt(from + 2) === 119 ? 'row' : null
}

const localName = (all: string, from: number, to: number): string => frequent(all, from, to - from) ?? otherName(all, from, to)

const otherName = (all: string, from: number, to: number): string => {
  let end = to
  while (end > from && isSpace(all.charCodeAt(end - 1))) end--
  const name = all.slice(from, end)
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** How much of the text at the end can be passed on: not half an entity, and not the first half of a line's end. */
const wholeText = (all: string, from: number): number => {
  const entity = all.lastIndexOf('&')
  if (entity >= from && all.length - entity < longestEntity && all.indexOf(';', entity) === -1) return entity
  return all.endsWith('\r') ? all.length - 1 : all.length
}
