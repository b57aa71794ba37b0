import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Me } from '../../../contract/session'
import { Button, Empty } from '../../components'
import './desk.scss'
import { DeskRail } from './DeskRail'
import { type DeskEntry, entriesOf } from './entries'

interface DeskFrameProps {
  readonly me: Me
  /** id of the entry that is open */
  readonly current: string
  /** figures beside the entries, where the page knows them */
  readonly counts?: Readonly<Record<string, string>>
  /** called for an entry of this same page, which changes its view without a new page */
  readonly onView?: (view: string) => void
  /** list beside detail; without a list the children have the whole width */
  readonly list?: ReactNode
  /** a phone shows the detail instead of the list, with the way back */
  readonly opened?: boolean
  readonly onBack?: () => void
  /** what stands beside the list while nothing is open: title and what next */
  readonly hint?: readonly [string, string]
  readonly children?: ReactNode
}

/** The officers' desk: dark rail | list | detail on the desktop, one column with the rail as tabs on a phone. */
export const DeskFrame = ({ me, current, counts = {}, onView, list, opened = false, onBack, hint, children }: DeskFrameProps) => {
  const entries = entriesOf(me)
  const here = entries.find(({ id }) => id === current)?.page
  const open = (entry: DeskEntry) => {
    if (entry.page !== here) void Taro.redirectTo({ url: `${entry.page}?view=${entry.view}` })
    else if (entry.id !== current) onView?.(entry.view)
  }
  const shape = ['desk', list ? 'desk-split' : '', opened ? 'desk-opened' : ''].filter(Boolean).join(' ')
  return (
    <View className={shape}>
      <DeskRail me={me} current={current} counts={counts} onOpen={open} />
      {list ? <View className="desk-list">{list}</View> : null}
      <View className="desk-main">
        {opened && onBack ? (
          <View className="desk-back">
            <Button onClick={onBack}>← 返回列表</Button>
          </View>
        ) : null}
        {children}
        {hint && !opened ? (
          <View className="desk-nothing">
            <Empty title={hint[0]} hint={hint[1]} />
          </View>
        ) : null}
      </View>
    </View>
  )
}
