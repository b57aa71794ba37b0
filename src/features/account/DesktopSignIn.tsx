import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Refused, Skeleton } from '../../components'
import { QrView } from '../../components/qr-view'
import { useDesktop } from './use-desktop'

interface AskingProps {
  readonly onSignedIn: () => void
  readonly onAgain: () => void
}

const Asking = ({ onSignedIn, onAgain }: AskingProps) => {
  const { asked, refusal, over } = useDesktop(onSignedIn)
  if (refusal) return <Refused refusal={refusal} onRetry={onAgain} />
  if (!asked) return <Skeleton lines={6} />
  if (over)
    return (
      <View {...{ role: 'status' }}>
        <Text className="account-note">这次登录已过期或未被确认。</Text>
        <Button main onClick={onAgain}>
          换一个二维码
        </Button>
      </View>
    )
  return (
    <>
      <Text className="account-note">1. 打开手机上的“码上诚信”小程序并登录，用其中的扫一扫扫此码：</Text>
      <View className="account-qr">
        <QrView text={asked.url} label="电脑登录二维码" />
      </View>
      <Text className="account-note">2. 在手机上点选这个数字：</Text>
      <Text className="account-number" {...{ 'aria-label': `数字 ${asked.number}` }}>
        {asked.number}
      </Text>
      <Text className="soft">两分钟内有效。请勿把屏幕给他人扫码。</Text>
    </>
  )
}

/** A desktop is signed in from the phone: the QR says which page asks, the number that it is the one in front of the person. */
export const DesktopSignIn = ({ onSignedIn }: Pick<AskingProps, 'onSignedIn'>) => {
  const [round, setRound] = useState(0)
  return (
    <Card title="用手机登录">
      <Asking key={round} onSignedIn={onSignedIn} onAgain={() => setRound(round + 1)} />
    </Card>
  )
}
