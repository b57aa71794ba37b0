import { connect, createServer, type Socket } from 'node:net'

/** A way to a TCP server that can be cut at a word: the server has it, or has not, and the client never learns which. */
export interface Cuttable {
  readonly port: number
  /** the next message that contains the word still arrives; its answer does not, and the connection ends */
  cutAfter(word: string): void
  /** the next message that contains the word does not arrive, and the connection ends */
  cutBefore(word: string): void
  /** the connections of this moment stay open and carry nothing more, as when a router forgets them */
  silence(): void
  stop(): Promise<void>
}

export const cuttable = async (host: string, port: number): Promise<Cuttable> => {
  let armed: { readonly word: string; readonly arrives: boolean } | null = null
  const sockets = new Set<Socket>()
  const silent = new Set<Socket>()
  const track = (socket: Socket) => {
    sockets.add(socket)
    // an end by force is what this is for
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    return socket
  }

  const server = createServer(client => {
    const target = track(connect(port, host))
    track(client)
    let answers = true
    client.on('data', chunk => {
      if (silent.has(client)) return
      if (!armed || !chunk.includes(armed.word)) return target.write(chunk)
      const { arrives } = armed
      armed = null
      if (!arrives) return client.destroy()
      answers = false
      return target.write(chunk)
    })
    target.on('data', chunk => {
      if (!silent.has(client)) answers ? client.write(chunk) : client.destroy()
    })
    client.on('close', () => target.destroy())
    target.on('close', () => client.destroy())
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    cutAfter: word => {
      armed = { word, arrives: true }
    },
    cutBefore: word => {
      armed = { word, arrives: false }
    },
    silence: () => {
      for (const socket of sockets) silent.add(socket)
    },
    stop: () =>
      new Promise(done => {
        server.close(() => done())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
