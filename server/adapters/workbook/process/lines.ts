const newline = 10

/** Lines of a byte stream, each parsed as JSON. A line is kept in pieces until its end has come, so that a long one is joined once. */
export async function* jsonLines<T>(stream: AsyncIterable<Buffer | string>): AsyncGenerator<T> {
  let held: Buffer[] = []
  for await (const piece of stream) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece
    let from = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      held.push(chunk.subarray(from, end))
      from = end + 1
      yield JSON.parse((held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held)).toString('utf8')) as T
      held = []
    }
    if (from < chunk.length) held.push(chunk.subarray(from))
  }
}
