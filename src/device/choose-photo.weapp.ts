import Taro from '@tarojs/taro'
import type { Photo } from './choose-photo'

export type { Photo }

const readBytes = (filePath: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => (typeof data === 'string' ? reject(new Error('expected bytes')) : resolve(new Uint8Array(data))),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })

/** Lets the person take or choose one picture, compressed by WeChat; nothing when they think better of it. */
export const choosePhoto = async (): Promise<Photo | undefined> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    const file = tempFiles[0]
    if (!file) return undefined
    const path = file.tempFilePath
    return { path, name: path.slice(path.lastIndexOf('/') + 1), size: file.size, bytes: () => readBytes(path) }
  } catch {
    // leaving the chooser is reported as a failure
    return undefined
  }
}
