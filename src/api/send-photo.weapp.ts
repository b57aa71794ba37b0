import type { Reply } from '../../contract/reply'
import type { Photo } from '../device/choose-photo'
import { postFile } from './transport.weapp'

/** WeChat sends a picture by its path. */
export const sendPhoto = (path: string, photo: Photo): Promise<Reply<unknown>> => postFile(path, { path: photo.path })
