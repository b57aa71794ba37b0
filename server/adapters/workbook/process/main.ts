import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import type { RowMark } from '../../../ports/workbook'
import { markWorkbook } from '../mark/mark'
import { readWorkbook } from '../read'
import { jsonLines } from './lines'
import { lineOf, marksDescriptor, type Order, type ReaderUsage } from './protocol'

/** The program of the child: it opens one file, once, under the limits of its own process, and knows no secret of the host. */

const stdin = async (mostBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let total = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    total += (chunk as Buffer).length
    // one byte too many is enough to be refused
    if (total > mostBytes) break
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)
}

const usage = (): ReaderUsage => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  return { cpuMs: Math.round((userCPUTime + systemCPUTime) / 1000), peakMb: Math.round(maxRSS / 1024) }
}

/** Waits whenever the host has not taken what was said before: a slow host makes this process wait, not grow. */
const say = async (what: string | Uint8Array): Promise<void> => {
  if (!process.stdout.write(what)) await once(process.stdout, 'drain')
}

const main = async (): Promise<void> => {
  const order = JSON.parse(process.argv[2] ?? '') as Order
  const bytes = await stdin(order.limits.fileBytes)
  if (order.do === 'mark') {
    const marks = jsonLines<RowMark>(createReadStream('', { fd: marksDescriptor }))
    for await (const chunk of markWorkbook(bytes, order.columns, marks, order.limits)) await say(chunk)
    return
  }
  for await (const part of readWorkbook(bytes, order.limits)) {
    const last = part.kind === 'end' || part.kind === 'refused'
    await say(lineOf(last ? { part, usage: usage() } : { part }))
  }
}

main().then(
  () => process.stdout.end(() => process.exit(0)),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`, () => process.exit(1))
  },
)
