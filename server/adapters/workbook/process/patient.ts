/** Goes through a stream, but waits for it no longer than `ms` in all. Time that whoever takes it needs between two pieces does not count. */
export async function* patiently<T>(stream: AsyncIterable<T>, ms: number, giveUp: () => void): AsyncGenerator<T> {
  const source = stream[Symbol.asyncIterator]()
  let left = ms
  try {
    for (;;) {
      const start = performance.now()
      const timer = setTimeout(giveUp, left)
      const { done, value } = await source.next().finally(() => clearTimeout(timer))
      if (done) return
      left = Math.max(0, left - (performance.now() - start))
      yield value
    }
  } finally {
    await source.return?.()
  }
}
