import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Notice } from '../../../contract/session'
import { Card } from '../../components'
import { press } from '../../components/press'
import { ago } from '../../text/ago'

interface NoticesProps {
  readonly notices: readonly Notice[]
  /** whether the applications behind them may be opened */
  readonly open: boolean
}

const openApplication = (id: string) =>
  void Taro.navigateTo({ url: `/packages/entity/pages/application/index?id=${encodeURIComponent(id)}` })

/** 消息, newest first; absent while there is none. */
export const Notices = ({ notices, open }: NoticesProps) =>
  notices.length === 0 ? null : (
    <Card title="消息">
      {notices.map(({ id, at, text, applicationId }) => {
        const leads = open && applicationId !== undefined
        return (
          <View key={id} className="home-notice" {...(leads ? press(() => openApplication(applicationId), undefined, 'link') : {})}>
            <Text className={leads ? 'grow home-notice-link' : 'grow'}>{text}</Text>
            <Text className="soft">{ago(at, Date.now())}</Text>
          </View>
        )
      })}
    </Card>
  )
