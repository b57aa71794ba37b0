import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { account } from '../../../contract'
import type { Refusal } from '../../../contract/reply'
import { call, useQuery } from '../../api'
import { Button, Card, Facts, Refused, Skeleton } from '../../components'
import { ago } from '../../text/ago'
import './account.scss'

const home = () => void Taro.reLaunch({ url: '/pages/home/index' })

/** A desktop asks to be signed in as this person: who asks from where, and which of three numbers it shows. */
export const ConfirmScreen = ({ ticket }: { readonly ticket: string }) => {
  const { reply, reload } = useQuery(account.signInRequest, { ticket })
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<'confirmed' | 'refused' | Refusal>()
  const confirm = async (number: number) => {
    setBusy(true)
    const answer = await call(account.confirmSignIn, { ticket, number })
    setBusy(false)
    setOutcome(answer.ok ? (answer.value.confirmed ? 'confirmed' : 'refused') : answer)
  }
  if (outcome === 'confirmed' || outcome === 'refused')
    return (
      <Card title={outcome === 'confirmed' ? '已确认，电脑上将自动登录' : '数字不符，已拒绝这次登录'}>
        <Text className="account-note">
          {outcome === 'confirmed' ? '离开电脑前请退出登录。' : '如果是您点错了，请在电脑上换一个二维码再扫。如果不是您在登录，不必理会。'}
        </Text>
        <Button main onClick={home}>
          回到首页
        </Button>
      </Card>
    )
  if (outcome)
    return (
      <View className="account-refused">
        <Refused refusal={outcome} onRetry={() => setOutcome(undefined)} />
      </View>
    )
  if (!reply) return <Skeleton lines={6} />
  if (!reply.ok && reply.reason === 'sign-in-required')
    return (
      <Card title="请先在手机上登录">
        <Button
          main
          onClick={() => void Taro.redirectTo({ url: `/pages/me/index?back=${encodeURIComponent(`/pages/confirm/index?t=${ticket}`)}` })}
        >
          去登录
        </Button>
      </Card>
    )
  if (!reply.ok)
    return (
      <View className="account-refused">
        <Refused refusal={reply} onRetry={reload} />
      </View>
    )
  const { from, at, choices } = reply.value
  return (
    <Card title="有一台电脑请求以您的身份登录">
      <Facts
        items={[
          ['来自', from],
          ['时间', ago(at, Date.now())],
        ]}
      />
      <Text className="account-note">请点选电脑屏幕上显示的数字。不是您本人在登录，请直接离开此页。</Text>
      <View className="account-choices">
        {choices.map(number => (
          <Button key={number} busy={busy} label={`数字 ${number}`} onClick={() => void confirm(number)}>
            {number}
          </Button>
        ))}
      </View>
      <Button disabled={busy} onClick={home}>
        不是我，离开
      </Button>
    </Card>
  )
}
