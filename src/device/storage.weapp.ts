import Taro from '@tarojs/taro'

const prefix = 'integrity-code.'

/** A text kept on this device, or nothing. */
export const readText = (key: string): string | undefined => {
  try {
    const held: unknown = Taro.getStorageSync(prefix + key)
    return typeof held === 'string' && held !== '' ? held : undefined
  } catch {
    return undefined
  }
}

/** Keeps a text on this device. A full storage loses it silently: nothing here may depend on it. */
export const writeText = (key: string, text: string): void => {
  try {
    Taro.setStorageSync(prefix + key, text)
  } catch {
    // 10 MB is all there is
  }
}

/** Forgets a text. */
export const removeText = (key: string): void => Taro.removeStorageSync(prefix + key)
