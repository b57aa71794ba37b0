import { Refused } from '../refused'

const piece = 256 * 1024
const marks: readonly [string, Buffer][] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
]

/** Not a character of a table's text in any encoding that is read here. */
const binary = /[^\s -\uffff]/

function* pieces(bytes: Buffer, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < bytes.length; at += piece) yield decoder.decode(bytes.subarray(at, at + piece), { stream: true })
  yield decoder.decode()
}

const fits = (bytes: Buffer, encoding: string): boolean => {
  try {
    for (const text of pieces(bytes, encoding)) if (binary.test(text)) return false
    return true
  } catch {
    return false
  }
}

/** The text, in whichever encoding holds for all of it: by its mark, else UTF-8, else GB18030. */
export const decodedText = (bytes: Buffer): Iterable<string> => {
  const marked = marks.find(([, mark]) => bytes.subarray(0, mark.length).equals(mark))
  const encoding = (marked ? [marked[0]] : ['utf-8', 'gb18030']).find(one => fits(bytes, one))
  if (encoding === undefined) throw new Refused('not-a-workbook')
  return pieces(bytes, encoding)
}
