import autocannon from 'autocannon'
import { cpuOf } from './cpu'
import type { Running } from './process'

export interface Load {
  /** µs of the server's own CPU time a request */
  readonly cpu: number
  readonly p99: number
  /** requests a second */
  readonly rate: number
}

/** `amount` requests over 50 connections, paths in turn, gzip accepted as browsers do; anything but 200 fails the bench. */
export const load = async (server: Running, paths: readonly string[], amount: number): Promise<Load> => {
  let next = 0
  const before = cpuOf(server.pid)
  const result = await autocannon({
    url: `http://127.0.0.1:${server.port}`,
    connections: 50,
    amount,
    headers: { 'accept-encoding': 'gzip' },
    requests: [
      {
        setupRequest: request => {
          next = (next + 1) % paths.length
          return { ...request, path: paths[next] ?? '/' }
        },
      },
    ],
  })
  if (result['2xx'] !== amount || result.errors > 0)
    throw new Error(`of ${amount} requests ${result['2xx']} were answered well, ${result.errors} failed`)
  return { cpu: (cpuOf(server.pid) - before) / amount, p99: result.latency.p99, rate: amount / result.duration }
}
