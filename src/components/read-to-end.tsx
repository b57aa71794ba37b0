import { ScrollView, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect, useRef } from 'react'
import { useFieldId } from './use-field-text'
import './reading.scss'

interface Box {
  readonly height: number
}

/** px: rounding of three layouts must not keep the end from being reached */
const slack = 24

/** Whether the foot of the text is within the window. All in px. */
export const atEnd = (scrolled: number, windowHeight: number, textHeight: number): boolean =>
  textHeight > 0 && scrolled + windowHeight + slack >= textHeight

export interface ReadToEndProps {
  /** called once, when the foot of the text was on the screen: at once when all of it is */
  readonly onEnd: () => void
  readonly children: ReactNode
}

/** A text that has to have been on the screen to its end before one may go on. */
export const ReadToEnd = ({ onEnd, children }: ReadToEndProps) => {
  const id = useFieldId()
  const told = useRef(false)
  const tell = useRef(onEnd)
  tell.current = onEnd
  const measure = (scrolled: number) => {
    if (told.current) return
    const query = Taro.createSelectorQuery()
    query.select(`#${id}`).boundingClientRect()
    query.select(`#${id}-text`).boundingClientRect()
    query.exec((boxes: readonly (Box | null)[]) => {
      const [pane, text] = boxes
      if (told.current || !pane || !text || !atEnd(scrolled, pane.height, text.height)) return
      told.current = true
      tell.current()
    })
  }
  const first = useRef(measure)
  useEffect(() => {
    // layout and fonts settle a moment after the first frame
    const timer = setTimeout(() => first.current(0), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <ScrollView id={id} scrollY className="reading" onScroll={({ detail }) => measure(detail.scrollTop)}>
      <View id={`${id}-text`} className="reading-text">
        {children}
      </View>
    </ScrollView>
  )
}
