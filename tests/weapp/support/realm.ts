import { type Context, createContext, runInContext } from 'node:vm'
import type { Problems } from './problems'

/** What plain ECMAScript gives on every phone that WeChat still runs on. */
export const ecmascript: readonly string[] = [
  ...['Object', 'Function', 'Array', 'Number', 'Boolean', 'String', 'Symbol', 'Date', 'Promise', 'RegExp', 'JSON', 'Math', 'Map', 'Set'],
  ...['WeakMap', 'WeakSet', 'Proxy', 'Reflect', 'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array'],
  ...['Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array', 'Error', 'EvalError', 'RangeError', 'ReferenceError'],
  ...['SyntaxError', 'TypeError', 'URIError', 'globalThis', 'Infinity', 'NaN', 'undefined', 'parseFloat', 'parseInt', 'isFinite', 'isNaN'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape', 'eval'],
]

/** What WeChat adds for every script. */
export const wechat: readonly string[] = [
  ...[
    'wx',
    'App',
    'Page',
    'Component',
    'Behavior',
    'getApp',
    'getCurrentPages',
    'requirePlugin',
    'require',
    'module',
    'exports',
    'console',
  ],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
]

/** A realm of its own for the mini-program's scripts: no name of Node or of a browser is in it, and no text becomes code. */
export const makeRealm = (): Context => {
  const realm = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  for (const name of runInContext('Object.getOwnPropertyNames(globalThis)', realm) as string[])
    if (!ecmascript.includes(name)) runInContext(`delete globalThis.${name}`, realm)
  return realm
}

/** Data as the mini-program gets it: its own copy, made of its own realm's objects. */
export const handOver = (realm: Context, value: unknown): unknown => {
  const { parse } = runInContext('JSON', realm) as JSON
  return value === undefined ? undefined : parse(JSON.stringify(value))
}

/** Bytes as an ArrayBuffer of the realm. */
export const handOverBytes = (realm: Context, bytes: Uint8Array): ArrayBuffer => {
  const make = runInContext('n => new Uint8Array(n)', realm) as (n: number) => Uint8Array
  const copy = make(bytes.length)
  copy.set(bytes)
  return copy.buffer as ArrayBuffer
}

export interface Timers {
  readonly names: Readonly<Record<string, unknown>>
  stop(): void
}

/** Timers with numbers for names, as in WeChat; none outlives the mini-program, and what one throws is a problem. */
export const makeTimers = (problems: Problems): Timers => {
  const running = new Map<number, NodeJS.Timeout>()
  let last = 0
  const start =
    (repeat: boolean) =>
    (work: (...given: unknown[]) => void, wait?: number, ...given: unknown[]) => {
      last += 1
      const id = last
      const run = () => {
        if (!repeat) running.delete(id)
        try {
          work(...given)
        } catch (fault) {
          problems.note('timer', fault)
        }
      }
      running.set(id, repeat ? setInterval(run, wait) : setTimeout(run, wait))
      return id
    }
  const stop = (id: number) => {
    clearTimeout(running.get(id))
    running.delete(id)
  }
  return {
    names: { setTimeout: start(false), setInterval: start(true), clearTimeout: stop, clearInterval: stop },
    stop: () => {
      for (const id of [...running.keys()]) stop(id)
    },
  }
}
