import Taro from '@tarojs/taro'

const ignore = () => undefined

/** Keeps the screen on while a code is being shown. */
export const keepScreenOn = (on: boolean): void => {
  Taro.setKeepScreenOn({ keepScreenOn: on }).catch(ignore)
}

/** 0 to 1; −1 gives it back to the system. */
export const setBrightness = (share: number): void => {
  Taro.setScreenBrightness({ value: share }).catch(ignore)
}
