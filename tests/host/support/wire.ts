import { connect } from 'node:net'

/** Sends bytes as they are and gives back all that comes, for what no HTTP client would send. */
export const wire = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let heard = ''
    socket.setTimeout(5000, () => socket.destroy(new Error(`no end of the answer: ${heard.slice(0, 200)}`)))
    socket.on('data', data => {
      heard += data.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(heard))
  })
