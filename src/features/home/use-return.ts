import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/** Acts each time somebody comes back to this page, and not when it is first shown. */
export const useReturn = (act: () => void): void => {
  const shown = useRef(false)
  useDidShow(() => {
    if (shown.current) act()
    shown.current = true
  })
}
