import { Refused } from '../refused'

const slabBits = 20
const slabSize = 2 ** slabBits
const kept = 4096

/**
 * The texts that cells share, as UTF-8 outside the heap: a million of them cost their bytes and no more. A table as an array of strings
 * was most of what a reading took.
 */
export class StringTable {
  private readonly slabs: Buffer[] = []
  private used = slabSize
  private starts = new Uint32Array(1024)
  private lengths = new Uint32Array(1024)
  private count = 0
  private readonly recent: (string | undefined)[] = new Array(kept)
  private readonly recentIndex = new Int32Array(kept).fill(-1)

  constructor(private readonly mostBytes: number) {}

  add(text: string): void {
    const length = Buffer.byteLength(text)
    if (this.used + length > slabSize) this.open()
    this.slabs.at(-1)?.write(text, this.used)
    if (this.count === this.starts.length) this.grow()
    this.starts[this.count] = (this.slabs.length - 1) * slabSize + this.used
    this.lengths[this.count] = length
    this.used += length
    this.count++
  }

  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined
    const place = index % kept
    if (this.recentIndex[place] === index) return this.recent[place]
    const start = this.starts[index] ?? 0
    const from = start % slabSize
    const text = this.slabs[start >>> slabBits]?.toString('utf8', from, from + (this.lengths[index] ?? 0))
    this.recent[place] = text
    this.recentIndex[place] = index
    return text
  }

  private open(): void {
    if ((this.slabs.length + 1) * slabSize > this.mostBytes) throw new Refused('too-much-memory')
    this.slabs.push(Buffer.allocUnsafeSlow(slabSize))
    this.used = 0
  }

  private grow(): void {
    const wider = (from: Uint32Array) => {
      const to = new Uint32Array(from.length * 2)
      to.set(from)
      return to
    }
    this.starts = wider(this.starts)
    this.lengths = wider(this.lengths)
  }
}
