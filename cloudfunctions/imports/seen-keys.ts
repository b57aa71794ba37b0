/** at most 200,000 rows: less than half full */
const slots = 2 ** 19
const figures = 13

/**
 * Where the row with a key stands, for all rows of one file: of the same size whatever the file, so that a long one takes no more memory. Only a part of
 * a key is kept, so whoever finds a row has to compare the whole.
 */
export class SeenKeys {
  private readonly heads = new Float64Array(slots)
  private readonly rows = new Int32Array(slots).fill(-1)

  /** `recordId`: a keyed hash, hex */
  find(recordId: string): number | undefined {
    const row = this.rows[this.slotOf(recordId)] ?? -1
    return row < 0 ? undefined : row
  }

  put(recordId: string, row: number): void {
    const slot = this.slotOf(recordId)
    this.heads[slot] = this.headOf(recordId)
    this.rows[slot] = row
  }

  private headOf(recordId: string): number {
    return Number.parseInt(recordId.slice(0, figures), 16)
  }

  private slotOf(recordId: string): number {
    const head = this.headOf(recordId)
    let slot = head % slots
    while ((this.rows[slot] ?? -1) >= 0 && this.heads[slot] !== head) slot = (slot + 1) % slots
    return slot
  }
}
