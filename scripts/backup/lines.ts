import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline as pipe, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip, createGzip } from 'node:zlib'
import { type Measured, sync } from './disk'

/** Writes texts of whole lines into a new zipped file, never holding more than a few of them; on the disk when it resolves. */
export const writeLines = async (path: string, texts: AsyncIterable<string>): Promise<Measured> => {
  const hash = createHash('sha256')
  let bytes = 0
  const meter = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  // level 1: the disk is waited for rather than the processor, and the text shrinks to a fifth anyway
  await pipeline(Readable.from(texts), createGzip({ level: 1 }), meter, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  await sync(path)
  return { bytes, sha256: hash.digest('hex') }
}

/** The lines of such a file, some at a time. Not readline: that would also cut at U+2028, which people's texts may hold. */
export async function* readLines(path: string): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder('utf8')
  // a failure of the file destroys the last stream with its error, and the loop throws it
  const unzipped = pipe(createReadStream(path), createGunzip({ chunkSize: 256 * 1024 }), () => undefined)
  let rest = ''
  for await (const chunk of unzipped) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    if (lines.length > 0) yield lines
  }
  if (rest !== '') throw new Error('a file of lines ends within one')
}
