import Taro, { useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { begin } from './api'
import './app.scss'

/** The application holds nothing but its pages: each page carries its own frame. An address without a page has one that says so. */
const App = ({ children }: PropsWithChildren) => {
  useLaunch(begin)
  usePageNotFound(() => void Taro.redirectTo({ url: '/pages/not-found/index' }))
  return children
}

export default App
