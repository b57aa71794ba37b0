import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import type { Writable } from 'node:stream'
import type { WorkbookLimits, WorkbookSource } from '../../../ports/workbook'
import type { Order } from './protocol'

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** the end of what it wrote on stderr */
  readonly said: string
}

export interface Child {
  readonly process: ChildProcess
  readonly ended: Promise<Ended>
}

/** enough for requests to come first, too little for a busy machine to make a sound file look slow; nobody may go before whoever started them */
const niceness = 5
const longestSaid = 2000
/** MB: a reading makes much that lives for a moment only; a small nursery keeps the process small */
const nursery = 4

/** A child that dies while we write to it says so by its end; the broken pipe is no second news. */
const quiet = (stream: Writable | null | undefined) => stream?.on('error', () => undefined)

/** Starts the reader on a file. It gets nothing of our environment. */
export const startChild = (script: string, source: WorkbookSource, order: Order, limits: WorkbookLimits): Child => {
  const file = source instanceof Uint8Array ? null : openSync(source.path, 'r')
  try {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${limits.heap}`, `--max-semi-space-size=${nursery}`, script, JSON.stringify(order)],
      { stdio: [file ?? 'pipe', 'pipe', 'pipe', order.do === 'mark' ? 'pipe' : 'ignore'], env: {}, windowsHide: true },
    )
    if (child.pid !== undefined) setPriority(child.pid, Math.max(niceness, getPriority()))
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-longestSaid)
    })
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => resolve({ code, signal, said }))
    })
    // whoever leaves before the end does not wait for it
    ended.catch(() => undefined)
    quiet(child.stdin)
    quiet(child.stdio[3] as Writable | null)
    if (source instanceof Uint8Array) child.stdin?.end(source)
    return { process: child, ended }
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** V8 aborts when the heap is full; the system's own answer to too much memory is KILL. */
export const ranOut = ({ code, signal }: Ended): boolean => signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134
