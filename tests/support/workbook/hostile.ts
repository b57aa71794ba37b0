import { constants, deflateRawSync } from 'node:zlib'
import { hostileArchives } from './hostile-archives'
import type { HostileFile } from './hostile-file'
import { hostileXml } from './hostile-xml'
import { madeParts } from './make'
import { rawZip } from './raw-zip'

const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/** As much of an OLE2 file as tells what it is: its header, and a directory that names its streams. */
const compound = (...streams: readonly string[]): Buffer => {
  const sector = Buffer.alloc(4096)
  streams.forEach((name, i) => {
    sector.write(name, i * 128, 'utf16le')
  })
  return Buffer.concat([signature, Buffer.alloc(504), sector])
}

const docx = () =>
  rawZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', data: '<w:document xmlns:w="w"/>' },
  ])

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100, 7)])

const otherKinds: readonly HostileFile[] = [
  {
    name: 'a workbook with a password',
    make: () => compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
    outcome: 'password-protected',
  },
  { name: 'an .xls renamed .xlsx', make: () => compound('Root Entry', 'Workbook'), outcome: 'old-format' },
  { name: 'a .doc', make: () => compound('Root Entry', 'WordDocument'), outcome: 'not-a-workbook' },
  { name: 'a .docx', make: docx, outcome: 'not-a-workbook' },
  { name: 'some archive', make: () => rawZip([{ name: 'a,b.txt', data: 'a,b' }]), outcome: 'not-a-workbook' },
  { name: 'an empty archive', make: () => rawZip([]), outcome: 'not-a-workbook' },
  { name: 'a picture', make: () => png, outcome: 'not-a-workbook' },
  { name: 'a letter', make: () => Buffer.from('各单位：\n请于本月底前报送。\n'), outcome: 'not-a-workbook' },
  { name: 'an empty file', make: () => Buffer.alloc(0), outcome: 'not-a-workbook' },
  { name: 'four bytes of an archive', make: () => Buffer.from('PK\x03\x04', 'latin1'), outcome: 'damaged' },
  { name: 'a file over the limit', make: () => Buffer.alloc(32 * 2 ** 20 + 1, 32), outcome: 'too-large' },
]

/** A gigabyte and more of one character as a deflate stream: one full block, repeated. */
export const deflatedRun = (character: string, megabytes: number): Buffer => {
  const block = deflateRawSync(Buffer.alloc(2 ** 20, character), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: megabytes }, () => block), Buffer.from([3, 0])])
}

const bomb = (part: string, megabytes: number, told = megabytes): Buffer => {
  const parts = madeParts({ sheets: [{ name: '表', rows: '' }], strings: '' })
  const deflated = deflatedRun(' ', megabytes)
  return rawZip(parts.map(one => (one.name === part ? { name: part, data: '', deflated, told: { size: told * 2 ** 20 } } : one)))
}

const bombs: readonly HostileFile[] = [
  { name: 'a sheet of two gigabytes', make: () => bomb('xl/worksheets/sheet1.xml', 2048), outcome: 'inflates-too-much' },
  { name: 'a gigabyte of spaces in a shared text', make: () => bomb('xl/sharedStrings.xml', 1024), outcome: 'inflates-too-much' },
  { name: 'a gigabyte that the directory calls a megabyte', make: () => bomb('xl/sharedStrings.xml', 1024, 1), outcome: 'damaged' },
  { name: 'styles of 40 megabytes', make: () => bomb('xl/styles.xml', 40), outcome: 'inflates-too-much' },
]

export const hostileFiles = (): readonly HostileFile[] => [...otherKinds, ...bombs, ...hostileArchives, ...hostileXml]
