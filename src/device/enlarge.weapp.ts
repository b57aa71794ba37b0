import Taro from '@tarojs/taro'

/** WeChat's own viewer: swipe, zoom, save. */
export const enlarge = (current: string, urls: readonly string[]): void => void Taro.previewImage({ current, urls: [...urls] })
