import Taro from '@tarojs/taro'
import { onKey } from './keyboard'

/** Shows pictures as large as the screen, one after the other, beginning with `current`; a press or Escape leaves them. */
export const enlarge = (current: string, urls: readonly string[]): void => {
  void Taro.previewImage({ current, urls: [...urls] })
  const stop = onKey(({ key }) => {
    const open = document.querySelector<HTMLElement>('.preview-image')
    if (open && key !== 'Escape') return false
    stop()
    open?.click()
    return open !== null
  })
}
