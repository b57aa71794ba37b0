import { statSync } from 'node:fs'
import { Readable, type Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import {
  type MarkedColumn,
  type RowMark,
  type WorkbookLimits,
  type WorkbookPart,
  type WorkbookSource,
  type Workbooks,
  workbookLimits,
} from '../../../ports/workbook'
import { drained } from '../drained'
import { writeWorkbook } from '../write/workbook'
import { type Child, type Ended, ranOut, startChild } from './child'
import { jsonLines } from './lines'
import { patiently } from './patient'
import { type Line, lineOf, type ReaderUsage } from './protocol'

export interface Watch {
  readonly started?: (pid: number) => void
  readonly used?: (usage: ReaderUsage) => void
  /** the reader ended in a way that no file should bring about */
  readonly fault?: (what: string) => void
}

const refused = (reason: 'too-large' | 'too-slow' | 'too-much-memory' | 'damaged'): WorkbookPart => ({
  kind: 'refused',
  refusal: { reason },
})

const isTooLarge = (source: WorkbookSource, { fileBytes }: WorkbookLimits): boolean =>
  (source instanceof Uint8Array ? source.length : statSync(source.path).size) > fileBytes

const outputOf = (child: Child): AsyncIterable<Buffer> => child.process.stdout ?? Readable.from([])

const kill = (child: Child) => child.process.kill('SIGKILL')

async function* read(script: string, watch: Watch, source: WorkbookSource, limits: WorkbookLimits): AsyncGenerator<WorkbookPart> {
  if (isTooLarge(source, limits)) return yield refused('too-large')
  const child = startChild(script, source, { do: 'read', limits }, limits)
  let slow = false
  const giveUp = () => {
    slow = true
    kill(child)
  }
  try {
    watch.started?.(child.process.pid ?? 0)
    for await (const { part, usage } of jsonLines<Line>(patiently(outputOf(child), limits.time, giveUp))) {
      // one line a turn of the loop, so that a request never waits for more than one
      await turn()
      if (usage) watch.used?.(usage)
      yield part
      if (part.kind === 'end' || part.kind === 'refused') return
    }
    const ended = await child.ended
    if (slow) return yield refused('too-slow')
    if (ranOut(ended)) return yield refused('too-much-memory')
    watch.fault?.(`workbook reader ended with ${ended.code ?? ended.signal}: ${ended.said}`)
    yield refused('damaged')
  } finally {
    kill(child)
  }
}

const send = async (to: Writable, marks: AsyncIterable<RowMark> | Iterable<RowMark>): Promise<void> => {
  for await (const mark of marks) if (!to.write(lineOf(mark))) await drained(to)
  to.end()
}

const failed = ({ code, signal, said }: Ended) => new Error(`workbook marker ended with ${code ?? signal}: ${said}`)

async function* mark(
  script: string,
  watch: Watch,
  source: WorkbookSource,
  columns: readonly MarkedColumn[],
  marks: AsyncIterable<RowMark> | Iterable<RowMark>,
): AsyncGenerator<Uint8Array> {
  const child = startChild(script, source, { do: 'mark', limits: workbookLimits, columns }, workbookLimits)
  try {
    watch.started?.(child.process.pid ?? 0)
    const sent = send(child.process.stdio[3] as Writable, marks)
    sent.catch(() => kill(child))
    for await (const chunk of patiently(outputOf(child), workbookLimits.time, () => kill(child))) yield chunk
    await sent
    const ended = await child.ended
    if (ended.code !== 0) throw failed(ended)
  } finally {
    kill(child)
  }
}

/** Workbooks of whoever serves requests: other people's files are opened in a process of their own, which can be ended at any moment. */
export const createWorkbooks = (script: string, watch: Watch = {}): Workbooks => ({
  read: (source, limits) => read(script, watch, source, { ...workbookLimits, ...limits }),
  write: writeWorkbook,
  mark: (source, columns, marks) => mark(script, watch, source, columns, marks),
})
