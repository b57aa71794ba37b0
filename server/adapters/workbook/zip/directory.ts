import { Refused } from '../refused'
import { entryOf, type ZipEntry } from './entry'
import { type Directory, locate } from './locate'

const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const mostEntries = 10_000
const hasDescriptor = 0x0008

/** The local header has to say the same as the directory: two readers that believe different ones see different files. */
const placed = (bytes: Buffer, entry: ZipEntry): ZipEntry => {
  const at = entry.header
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localSignature) throw new Refused('damaged')
  const name = bytes.subarray(at + 30, at + 30 + bytes.readUInt16LE(at + 26))
  if (!name.equals(entry.rawName) || bytes.readUInt16LE(at + 8) !== entry.method) throw new Refused('damaged')
  const sizes = [bytes.readUInt32LE(at + 18), bytes.readUInt32LE(at + 22)]
  const told = [entry.packed, entry.size]
  const later = (bytes.readUInt16LE(at + 6) & hasDescriptor) !== 0
  // ZIP64 puts its sizes elsewhere and leaves these full of ones
  const agree = sizes.every((size, i) => size === told[i] || size === 0xffffffff || (later && size === 0))
  const start = at + 30 + name.length + bytes.readUInt16LE(at + 28)
  if (!agree || start + entry.packed > bytes.length) throw new Refused('damaged')
  return { ...entry, start }
}

/** Entries that share bytes inflate the same data many times over: no program writes them. */
const refuseOverlaps = (entries: readonly ZipEntry[]): void => {
  const sorted = [...entries].sort((a, b) => a.header - b.header)
  sorted.forEach((entry, i) => {
    const next = sorted[i + 1]
    if (next && entry.start + entry.packed > next.header) throw new Refused('inflates-too-much')
  })
}

const entriesOf = (bytes: Buffer, { start, count }: Directory): ZipEntry[] => {
  if (count > mostEntries) throw new Refused('damaged')
  const entries: ZipEntry[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== centralSignature) throw new Refused('damaged')
    const next = at + 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (next > bytes.length) throw new Refused('damaged')
    entries.push(placed(bytes, entryOf(bytes, at)))
    at = next
  }
  return entries
}

/** Parts by name, as the directory at the end of the file lists them. Names are compared as OPC does: without regard to case. */
export const directoryOf = (bytes: Buffer): ReadonlyMap<string, ZipEntry> => {
  const entries = entriesOf(bytes, locate(bytes))
  refuseOverlaps(entries)
  const parts = new Map<string, ZipEntry>()
  for (const entry of entries) {
    if (entry.encrypted) throw new Refused('password-protected')
    if (parts.has(entry.key)) throw new Refused('damaged')
    parts.set(entry.key, entry)
  }
  return parts
}
