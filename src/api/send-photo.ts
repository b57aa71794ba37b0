import type { Reply } from '../../contract/reply'
import type { Photo } from '../device/choose-photo'
import { postFile } from './transport'

/** The browser sends a picture's bytes. */
export const sendPhoto = async (path: string, photo: Photo): Promise<Reply<unknown>> =>
  postFile(path, { name: photo.name, bytes: new Uint8Array(await photo.bytes()) })
