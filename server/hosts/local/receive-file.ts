import type { FastifyRequest } from 'fastify'
import { ok, type Reply, refuse } from '../../../contract/reply'

/** The bytes of the one file of a multipart request. Whatever is wrong with its parts is the sender's: nothing here touches the disk. */
export const receiveFile = async (request: FastifyRequest): Promise<Reply<Buffer>> => {
  if (!request.isMultipart()) return refuse('invalid-input')
  try {
    const part = await request.file()
    return part ? ok(await part.toBuffer()) : refuse('invalid-input')
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'FST_REQ_FILE_TOO_LARGE'
    return refuse(tooLarge ? 'too-large' : 'invalid-input')
  }
}
