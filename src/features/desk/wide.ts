import Taro from '@tarojs/taro'

/** Room for list and detail side by side; the same width as in desk.scss. */
export const isWide = (): boolean => Taro.getWindowInfo().windowWidth >= 900
