import { crc32, createInflateRaw } from 'node:zlib'
import { Refused } from '../refused'
import type { ZipEntry } from './entry'

const piece = 64 * 1024

function* cut(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += piece) yield data.subarray(at, at + piece)
}

async function* pieces(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const data = bytes.subarray(entry.start, entry.start + entry.packed)
  if (entry.method === 0) return yield* cut(data)
  if (entry.method !== 8) throw new Refused('damaged')
  const inflate = createInflateRaw({ chunkSize: piece })
  inflate.end(data)
  try {
    for await (const chunk of inflate) yield chunk as Buffer
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused('damaged')
  } finally {
    inflate.destroy()
  }
}

/** A part's bytes as they come. More, fewer or other bytes than the directory says are never passed on as a whole part. */
export async function* inflated(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  let total = 0
  let sum = 0
  for await (const chunk of pieces(bytes, entry)) {
    total += chunk.length
    if (total > entry.size) throw new Refused('damaged')
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (total !== entry.size || sum !== entry.crc) throw new Refused('damaged')
}
