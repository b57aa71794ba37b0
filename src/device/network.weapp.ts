import Taro from '@tarojs/taro'

/** Whether WeChat has any network. */
export const isOnline = async (): Promise<boolean> => (await Taro.getNetworkType()).networkType !== 'none'

/** Tells of each change until the returned function is called. */
export const onNetwork = (listener: (online: boolean) => void): (() => void) => {
  const hear = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
  Taro.onNetworkStatusChange(hear)
  return () => Taro.offNetworkStatusChange(hear)
}
