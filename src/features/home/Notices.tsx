import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Notice } from '../../../contract/session'
import { Button, Card } from '../../components'
import { press } from '../../components/press'
import { ago } from '../../text/ago'

interface NoticesProps {
  readonly notices: readonly Notice[]
  /** whether the applications behind them may be opened */
  readonly open: boolean
}

/** Shown until more are wanted: the first screen is for scanning. */
const few = 4

const openApplication = (id: string) =>
  void Taro.navigateTo({ url: `/packages/entity/pages/application/index?id=${encodeURIComponent(id)}` })

/** 消息, newest first; absent while there is none. */
export const Notices = ({ notices, open }: NoticesProps) => {
  const [all, setAll] = useState(false)
  if (notices.length === 0) return null
  return (
    <Card title="消息">
      {notices.slice(0, all ? notices.length : few).map(({ id, at, text, applicationId }) => {
        const leads = open && applicationId !== undefined
        return (
          <View
            key={id}
            className={leads ? 'home-notice home-notice-link' : 'home-notice'}
            {...(leads ? press(() => openApplication(applicationId), undefined, 'link') : {})}
          >
            <Text className="grow">{text}</Text>
            <Text className="soft">{ago(at, Date.now())}</Text>
            {leads ? (
              <Text className="home-notice-mark" {...{ 'aria-hidden': true }}>
                ›
              </Text>
            ) : null}
          </View>
        )
      })}
      {!all && notices.length > few ? <Button onClick={() => setAll(true)}>显示全部 {notices.length} 条</Button> : null}
    </Card>
  )
}
