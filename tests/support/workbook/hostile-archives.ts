import { readFileSync } from 'node:fs'
import type { HostileFile } from './hostile-file'
import { madeParts, text } from './make'
import { type RawPart, rawZip } from './raw-zip'

const sheet = 'xl/worksheets/sheet1.xml'
const plain = () => madeParts({ sheets: [{ name: '表', rows: `<row r="1">${text('A1', '甲')}</row>` }] })
const withSheet = (change: Partial<RawPart>) => rawZip(plain().map(one => (one.name === sheet ? { ...one, ...change } : one)))
const all = (change: Partial<RawPart>, options = {}) =>
  rawZip(
    plain().map(one => ({ ...one, ...change })),
    options,
  )
const sample = () => readFileSync('tests/fixtures/collection/tidy-30.xlsx')
const broken = (at: number) => {
  const bytes = Buffer.from(sample())
  bytes.writeUInt8((bytes[at] ?? 0) ^ 0xff, at)
  return bytes
}

/** Archives that two programs would unpack to two different things, or one to something else than it says. */
export const hostileArchives: readonly HostileFile[] = [
  { name: 'a truncated file', make: () => sample().subarray(0, 6000), outcome: 'damaged' },
  { name: 'a file without its last byte', make: () => sample().subarray(0, -1), outcome: 'damaged' },
  { name: 'a bit turned in the data', make: () => broken(4000), outcome: 'damaged' },
  {
    name: 'names that climb out of the folder',
    make: () => rawZip([...plain(), { name: '../../etc/passwd', data: 'x' }]),
    outcome: 'damaged',
  },
  { name: 'absolute names', make: () => rawZip([...plain(), { name: '/etc/passwd', data: 'x' }]), outcome: 'damaged' },
  { name: 'the same part twice', make: () => rawZip([...plain(), { name: sheet, data: '<worksheet/>' }]), outcome: 'damaged' },
  {
    name: 'the same part twice, in another case',
    make: () => rawZip([...plain(), { name: sheet.toUpperCase(), data: '<worksheet/>' }]),
    outcome: 'damaged',
  },
  { name: 'a local header of another size', make: () => withSheet({ local: { size: 3 } }), outcome: 'damaged' },
  { name: 'a local header of another name', make: () => withSheet({ local: { name: 'xl/worksheets/sheet9.xml' } }), outcome: 'damaged' },
  { name: 'a directory that says more bytes than there are', make: () => withSheet({ told: { size: 100_000 } }), outcome: 'damaged' },
  { name: 'a wrong checksum', make: () => withSheet({ told: { crc: 1 } }), outcome: 'damaged' },
  { name: 'data that reaches beyond the file', make: () => withSheet({ told: { packed: 10 ** 6 } }), outcome: 'damaged' },
  {
    name: 'two parts that share their bytes',
    make: () => rawZip([...plain(), { ...(plain().at(-1) ?? { name: sheet, data: '' }), sameAs: sheet }]),
    outcome: 'inflates-too-much',
  },
  { name: 'an unknown method', make: () => withSheet({ method: 12 as 8, deflated: Buffer.alloc(3) }), outcome: 'damaged' },
  { name: 'encrypted parts', make: () => all({ flags: 1 }), outcome: 'password-protected' },
  { name: 'stored parts', make: () => all({ method: 0 }), outcome: 1 },
  { name: 'sizes after the data', make: () => all({ descriptor: true }), outcome: 1 },
  { name: 'ZIP64', make: () => all({ zip64: true }, { zip64End: true }), outcome: 1 },
]
