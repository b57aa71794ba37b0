import Taro from '@tarojs/taro'
import type { SavedFile } from './save-file'

export type { SavedFile }

const write = (filePath: string, data: string): Promise<void> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })

/** A PDF is opened with WeChat's own menu for passing it on; a picture goes to the album. False when the person forbids it. */
export const saveFile = async ({ fileName, mime, base64 }: SavedFile): Promise<boolean> => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`
  try {
    await write(filePath, base64)
    if (mime === 'image/png' || mime === 'image/jpeg') await Taro.saveImageToPhotosAlbum({ filePath })
    else if (mime === 'application/pdf') await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true })
    else await Taro.shareFileMessage({ filePath, fileName })
    return true
  } catch {
    return false
  }
}
