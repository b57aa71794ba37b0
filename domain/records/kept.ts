import type { CollectedRecord, RecordEntry } from '../collection/record'

/** A line of the history, with the import that it came from, or the one that it takes back. */
export interface KeptEntry extends RecordEntry {
  readonly batchId?: string
  readonly undoes?: string
}

/**
 * A collected record as it is kept: one document for each key (workflow.md, "Keys"), so that the same line has one history. Only a correction
 * that changes the key itself makes another document.
 */
export interface KeptRecord extends CollectedRecord {
  /** whom it is about; empty of a natural person */
  readonly uscc: string
  /** as it was given */
  readonly name: string
  /** imports that wrote to it and were not taken back, the last ones */
  readonly batches: readonly string[]
  /** it came with an import that was taken back: as if it had never been, but for its trace */
  readonly undone?: true
  /** fields that nobody sees, sealed by the server (R19) */
  readonly sealed?: Readonly<Record<string, string>>
  readonly history: readonly KeptEntry[]
}

/** Whose doing, when, why, and with which import. */
export interface Deed {
  readonly by: string
  readonly at: number
  readonly reason?: string
  readonly batchId?: string
}

const mostBatches = 50
/** dates of later collections that are remembered; the newest stands in the record itself */
const mostRecollections = 20

const bounded = (history: readonly KeptEntry[]): KeptEntry[] => {
  const surplus = history.filter(({ what }) => what === 'recollect').slice(0, -mostRecollections)
  return surplus.length === 0 ? [...history] : history.filter(entry => !surplus.includes(entry))
}

/** The record after `steps` steps of its life, its former history and imports kept. */
export const continued = (former: KeptRecord | null, next: CollectedRecord, { batchId }: Deed, steps: number): KeptRecord => {
  const taken = next.history.slice(-steps).map(entry => (batchId ? { ...entry, batchId } : entry))
  const { undone: _undone, correctedBy: _correctedBy, ...kept }: Partial<KeptRecord> = former ?? {}
  const { fields } = next
  return {
    ...kept,
    ...next,
    createdAt: former?.createdAt ?? next.createdAt,
    uscc: fields.committerCategory === 'person' ? '' : (fields.uscc ?? fields.committerCode ?? ''),
    name: fields.name ?? fields.committerName ?? '',
    batches: [...(former?.batches ?? []).filter(one => one !== batchId), ...(batchId ? [batchId] : [])].slice(-mostBatches),
    history: bounded([...(former?.history ?? []), ...taken]),
  }
}
