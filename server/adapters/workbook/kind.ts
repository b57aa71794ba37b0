import { Refused } from './refused'

const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const zip = Buffer.from('PK\x03\x04', 'latin1')
const emptyZip = Buffer.from('PK\x05\x06', 'latin1')

/** OLE2 directories name their streams in UTF-16. */
const names = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'))

/** Text that is another format's: pages and tables that a browser saved, XML, PDF, RTF. */
const otherText = /^\s*(<[!?a-z]|%PDF-|\{\\rtf)/i

/** What the bytes are, whatever the file's name says. */
export const kindOf = (bytes: Buffer): 'xlsx' | 'text' => {
  if (bytes.subarray(0, 4).equals(zip)) return 'xlsx'
  if (bytes.subarray(0, 8).equals(compound)) {
    if (names(bytes, 'EncryptedPackage')) throw new Refused('password-protected')
    throw new Refused(names(bytes, 'Workbook') || names(bytes, 'Book') ? 'old-format' : 'not-a-workbook')
  }
  const start = bytes.toString('latin1', 0, 64)
  if (bytes.length === 0 || bytes.subarray(0, 4).equals(emptyZip) || otherText.test(start.replace(/^\xef\xbb\xbf/, '')))
    throw new Refused('not-a-workbook')
  return 'text'
}
