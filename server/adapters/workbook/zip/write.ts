import { crc32, createDeflateRaw } from 'node:zlib'
import { drained } from '../drained'
import type { ZipEntry } from './entry'
import { centralRecord, descriptor, endRecord, localHeader, type Written } from './records'

type Texts = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

export type ZipPart =
  /** made now; compressed as it comes */
  | { readonly name: string; readonly data: Texts }
  /** taken over from another archive as it lies there */
  | { readonly entry: ZipEntry; readonly from: Buffer }

const piece = 64 * 1024

/** Joins small texts, so that the compressor is woken once for many rows. */
async function* gathered(data: Texts): AsyncGenerator<Buffer> {
  let held: string[] = []
  let size = 0
  for await (const one of data) {
    if (typeof one !== 'string') {
      if (size > 0) yield Buffer.from(held.join(''))
      held = []
      size = 0
      yield Buffer.from(one)
      continue
    }
    held.push(one)
    size += one.length
    if (size < piece) continue
    yield Buffer.from(held.join(''))
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.from(held.join(''))
}

async function* made(name: string, header: number, data: Texts): AsyncGenerator<Buffer, Written> {
  const counted = { crc: 0, size: 0 }
  const deflate = createDeflateRaw({ level: 6, chunkSize: piece })
  const feed = async () => {
    for await (const chunk of gathered(data)) {
      counted.crc = crc32(chunk, counted.crc)
      counted.size += chunk.length
      // whoever takes the archive may leave before its end
      if (deflate.destroyed) return
      if (!deflate.write(chunk)) await drained(deflate)
    }
    deflate.end()
  }
  const fed = feed().catch((error: Error) => void deflate.destroy(error))
  let packed = 0
  for await (const chunk of deflate) {
    packed += (chunk as Buffer).length
    yield chunk as Buffer
  }
  await fed
  return { name: Buffer.from(name), method: 8, later: true, header, packed, ...counted }
}

/** A ZIP archive as it is made: nothing but one record a part is kept. */
export async function* zipped(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let at = 0
  const counting = (chunk: Buffer) => {
    at += chunk.length
    return chunk
  }
  for await (const part of parts) {
    const header = at
    if ('entry' in part) {
      const { rawName: name, method, crc, packed, size, start } = part.entry
      const record = { name, method, later: false, header, crc, packed, size }
      yield counting(localHeader(record))
      for (let from = start; from < start + packed; from += piece)
        yield counting(part.from.subarray(from, Math.min(from + piece, start + packed)))
      written.push(record)
      continue
    }
    const empty = { name: Buffer.from(part.name), method: 8, later: true, header, crc: 0, packed: 0, size: 0 }
    yield counting(localHeader(empty))
    const making = made(part.name, header, part.data)
    let step = await making.next()
    while (!step.done) {
      yield counting(step.value)
      step = await making.next()
    }
    yield counting(descriptor(step.value))
    written.push(step.value)
  }
  const directory = at
  for (const one of written) yield counting(centralRecord(one))
  yield endRecord(written.length, at - directory, directory)
}
