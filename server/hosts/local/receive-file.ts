import type { FastifyRequest } from 'fastify'
import { ok, type Reply, refuse } from '../../../contract/reply'

/** bytes of one upload */
export const fileLimit = 10 * 1024 * 1024

/** The bytes of the one file of a multipart request. Whatever is wrong with its parts is the sender's: nothing here touches the disk. */
export const receiveFile = async (request: FastifyRequest, most = fileLimit): Promise<Reply<Buffer>> => {
  if (!request.isMultipart()) return refuse('invalid-input')
  try {
    const part = await request.file({ limits: { fileSize: most + 1 } })
    if (!part) return refuse('invalid-input')
    const bytes = await part.toBuffer()
    // the reader stops one byte behind the limit, and does not always say so
    return bytes.length > most ? refuse('too-large') : ok(bytes)
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'FST_REQ_FILE_TOO_LARGE'
    return refuse(tooLarge ? 'too-large' : 'invalid-input')
  }
}
