import { StringDecoder } from 'node:string_decoder'
import { Refused } from '../refused'
import { type XmlHandlers, XmlScanner } from '../xml/scan'
import type { ZipEntry } from '../zip/entry'
import { inflated } from '../zip/inflate'

/** An opened package: its bytes, its parts by name. */
export interface Package {
  readonly bytes: Buffer
  readonly parts: ReadonlyMap<string, ZipEntry>
}

/** parts that are kept in memory as a whole: the list of sheets, relations, styles */
const largestWhole = 16 * 2 ** 20

/** Scans a part from its first to its last tag, one inflated piece at a time; between two pieces whoever reads may take what has come of it. */
export async function* scanning(file: Package, entry: ZipEntry, on: XmlHandlers): AsyncGenerator<void> {
  const scanner = new XmlScanner(on)
  const utf8 = new StringDecoder('utf8')
  for await (const chunk of inflated(file.bytes, entry)) {
    scanner.feed(utf8.write(chunk))
    yield
  }
  scanner.feed(utf8.end())
  scanner.end()
  yield
}

/** Scans a part in which there is little. */
export const scanWhole = async (file: Package, entry: ZipEntry, on: Partial<XmlHandlers>): Promise<void> => {
  if (entry.size > largestWhole) throw new Refused('inflates-too-much')
  const ignore = () => undefined
  for await (const _ of scanning(file, entry, { open: ignore, close: ignore, text: ignore, ...on }));
}
