import type { FastifyInstance } from 'fastify'

/** ms that running requests and jobs get before the process ends all the same: what was acknowledged is on the disk anyway */
const patience = 10_000

/**
 * Stops in order at the first SIGTERM or SIGINT. A terminal sends SIGINT to the whole group and `npm start` passes it on: the
 * second of the two must not cut the first one short.
 */
export const stopOnSignal = (steps: readonly (() => unknown)[]): void => {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), patience).unref()
    for (const step of steps) await step()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
}

/** Ends the HTTP side: a connection that falls idle only now, after its last answer, would else be kept for its whole keep-alive time. */
export const closeApp = async (app: FastifyInstance): Promise<void> => {
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50)
  try {
    await app.close()
  } finally {
    clearInterval(sweep)
  }
}
