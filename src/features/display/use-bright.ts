import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { keepScreenOn, setBrightness } from '../../device/display'

const set = (on: boolean) => {
  keepScreenOn(on)
  setBrightness(on ? 1 : -1)
}

/** Screen on and bright while a code in force is being shown; given back when the page is left. */
export const useBright = (on: boolean): void => {
  const wanted = useRef(on)
  wanted.current = on
  useEffect(() => {
    set(on)
    return () => set(false)
  }, [on])
  useDidShow(() => set(wanted.current))
  useDidHide(() => set(false))
}
