import Taro from '@tarojs/taro'

const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')

/** 128 random bits in 32 letters, from the phone's own source: who does not know the name does not find what bears it. */
export const randomName = (): Promise<string> => Taro.getRandomValues({ length: 16 }).then(({ randomValues }) => hex(randomValues))
