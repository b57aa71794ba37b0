// The yardstick: hucre alone, in a process of its own, reading or writing the same rows. What it has cost goes to stdout.
import { createWriteStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { streamXlsxRows, writeXlsxStream } from 'hucre/xlsx'

const [what, file, strings] = process.argv.slice(2)

/** Rows that arrive as lines of JSON. */
async function* rows() {
  for await (const line of createInterface({ input: process.stdin })) yield JSON.parse(line)
}

const read = async () => {
  let count = 0
  for await (const _ of streamXlsxRows(readFileSync(file))) count++
  return count
}

const write = () =>
  writeXlsxStream(rows(), { name: '主动承诺信息表', inlineStrings: strings !== 'shared' }).pipeTo(Writable.toWeb(createWriteStream(file)))

const count = what === 'read' ? await read() : await write()
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
console.log(JSON.stringify({ count, cpuMs: Math.round((userCPUTime + systemCPUTime) / 1000), peakMb: Math.round(maxRSS / 1024) }))
