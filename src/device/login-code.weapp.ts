import Taro from '@tarojs/taro'

/** WeChat's word for who holds this phone, good once for five minutes; nothing when WeChat gives none. */
export const loginCode = async (): Promise<string | undefined> => {
  try {
    const { code } = await Taro.login()
    return code || undefined
  } catch {
    return undefined
  }
}
