import { Refused } from '../refused'

const opening = /<(?:([\w.-]+):)?worksheet[\s>]/
/** what may stand before the rows: columns, views. Programs write a few kilobytes */
const longestBefore = 2 ** 20
/** the longest word that is looked for, prefix and all */
const longestPrefix = 64

/** Splits a sheet's bytes into what stands before its rows, the rows, which are counted only, and what stands after them. */
export class Around {
  rowTags = 0
  private state: 'before' | 'rows' | 'after' = 'before'
  private held: Buffer = Buffer.alloc(0)
  private row = ''
  private end = ''

  /** What of this chunk does not lie among the rows. */
  feed(chunk: Buffer): Buffer[] {
    if (this.state === 'after') return [chunk]
    const all = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk])
    return this.state === 'before' ? this.before(all) : this.among(all)
  }

  private before(all: Buffer): Buffer[] {
    const prefix = opening.exec(all.toString('latin1', 0, Math.min(all.length, longestBefore)))
    const name = prefix?.[1] ? `${prefix[1]}:` : ''
    const at = prefix ? all.indexOf(`<${name}sheetData`) : -1
    if (name.length > longestPrefix || (at === -1 && all.length > longestBefore)) throw new Refused('damaged')
    // the word alone is not enough: whether the tag is an empty one shows at its end
    const end = at === -1 ? -1 : all.indexOf('>', at)
    this.held = all
    if (end === -1) return []
    const empty = all[end - 1] === 47
    this.row = `<${name}row`
    this.end = `</${name}sheetData`
    this.state = empty ? 'after' : 'rows'
    this.held = Buffer.alloc(0)
    const rest = all.subarray(end + 1)
    return [all.subarray(0, end + 1), ...(empty ? [rest] : this.among(rest))]
  }

  private among(all: Buffer): Buffer[] {
    const end = all.indexOf(this.end)
    const rows = end === -1 ? all : all.subarray(0, end)
    const overlap = this.end.length
    // a word that began in the last bytes of a chunk is found, once, with the next
    const limit = end === -1 ? rows.length - overlap : rows.length
    let at = rows.indexOf(this.row)
    while (at !== -1 && at < limit) {
      const next = rows[at + this.row.length]
      if (next === 32 || next === 62 || next === 47 || next === 10 || next === 13 || next === 9) this.rowTags++
      at = rows.indexOf(this.row, at + this.row.length)
    }
    if (end !== -1) {
      this.state = 'after'
      return [all.subarray(end)]
    }
    this.held = Buffer.from(rows.subarray(Math.max(0, limit)))
    return []
  }
}
