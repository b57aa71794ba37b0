import Taro from '@tarojs/taro'

const read = (): number => {
  const info: object = Taro.getAppBaseInfo?.() ?? {}
  return 'fontSizeScaleFactor' in info && typeof info.fontSizeScaleFactor === 'number' ? info.fontSizeScaleFactor : 1
}

let known: number | undefined

/** Text size of the person's own WeChat settings, 1 = as shipped; older WeChat does not tell. */
export const systemFontScale = (): number => {
  known ??= read()
  return known
}
