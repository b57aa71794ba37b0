import type { Writable } from 'node:stream'

/** Waits until a stream takes more, or nothing any more. */
export const drained = (stream: Writable): Promise<void> =>
  new Promise(resolve => {
    const go = () => {
      stream.off('drain', go).off('close', go)
      resolve()
    }
    if (stream.destroyed) resolve()
    else stream.on('drain', go).on('close', go)
  })
