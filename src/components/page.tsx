import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useDemonstration } from '../device/installation'
import { isWeb } from '../device/platform'
import { Icon } from './icon'
import { press } from './press'
import { typeClass, useElder } from './use-elder'
import './frame.scss'

export interface FrameWords {
  readonly back: string
  readonly large: string
  readonly normal: string
  readonly demo: string
}

const chinese: FrameWords = { back: '返回', large: '大字', normal: '标准', demo: '演示环境：人员与市场主体均为虚构' }

export interface PageProps {
  readonly title?: string
  /** officers' pages use the whole width */
  readonly wide?: boolean
  /** the way back on the web; the mini-program has its own */
  readonly back?: boolean
  /** the frame's own words, where a page speaks another language */
  readonly words?: FrameWords
  /** BCP 47 */
  readonly lang?: string
  readonly children: ReactNode
}

/** Back where one came from; a page opened by its address goes home. */
const goBack = () => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: '/pages/home/index' })
}

/** The frame every page stands in: notice, title and way back on the web, type size, width. */
export const Page = ({ title, wide = false, back = true, words = chinese, lang, children }: PageProps) => {
  const [elder, setElder] = useElder()
  const demo = useDemonstration()
  const shape = ['frame', wide ? 'frame-wide' : 'frame-narrow', typeClass(elder)].filter(Boolean).join(' ')
  return (
    <View className={shape} {...{ lang }}>
      {demo ? <Text className="frame-demo">{words.demo}</Text> : null}
      {isWeb && !wide ? (
        <View className="frame-head">
          <View className="frame-back" {...(back ? press(goBack, words.back, 'link') : {})}>
            {back ? <Icon name="back" tone="brand" /> : null}
          </View>
          <Text className="frame-title" {...{ role: 'heading', 'aria-level': 1 }}>
            {title ?? '码上诚信'}
          </Text>
          <View className="frame-size" {...press(() => setElder(!elder))}>
            {elder ? words.normal : words.large}
          </View>
        </View>
      ) : null}
      <View className="frame-body">{children}</View>
    </View>
  )
}
