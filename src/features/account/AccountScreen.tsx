import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { account, session } from '../../../contract'
import type { Refusal, Reply } from '../../../contract/reply'
import { call, knownByCall, signInAs, signInWithWeChat, signOut, useQuery } from '../../api'
import { Card, Refused, Skeleton } from '../../components'
import './account.scss'
import { backTo } from './back'
import { Invitation } from './Invitation'
import { Settings } from './Settings'
import { SignIn } from './SignIn'
import { WhoAmI } from './WhoAmI'

interface AccountScreenProps {
  /** where one came from */
  readonly back?: string
}

/** Signing in and out, posts, and what this device remembers. */
export const AccountScreen = ({ back }: AccountScreenProps) => {
  const { reply, reload } = useQuery(session.home, {})
  const [under, setUnder] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [desktopsLeft, setDesktopsLeft] = useState(false)
  // pages opened before knew nobody, or somebody else
  const arrive = () => void Taro.reLaunch({ url: backTo(back) })
  const signIn = async (name: string, ask: () => Promise<Reply<unknown>>) => {
    setUnder(name)
    const answer = await ask()
    setUnder(undefined)
    setRefusal(answer.ok ? undefined : answer)
    if (answer.ok) arrive()
  }
  const leave = async (everywhere: boolean) => {
    setUnder('')
    const answer = everywhere ? await call(account.endSessions, {}) : await signOut()
    setUnder(undefined)
    setRefusal(answer.ok ? undefined : answer)
    if (answer.ok && knownByCall) return setDesktopsLeft(true)
    if (answer.ok) void Taro.reLaunch({ url: '/pages/home/index' })
  }
  const content = () => {
    if (!reply)
      return (
        <Card>
          <Skeleton lines={6} />
        </Card>
      )
    if (!reply.ok)
      return (
        <View className="account-refused">
          <Refused refusal={reply} onRetry={reload} />
        </View>
      )
    const { me } = reply.value
    return (
      <>
        {me.signedIn ? (
          <WhoAmI me={me} busy={under === ''} desktopsLeft={desktopsLeft} onSignOut={everywhere => void leave(everywhere)} />
        ) : null}
        {refusal ? (
          <View className="account-refused">
            <Refused refusal={refusal} />
          </View>
        ) : null}
        {!me.signedIn || me.demo ? (
          <SignIn
            me={me}
            under={under}
            onSignIn={name => void signIn(name, () => signInAs(name))}
            onWeChat={() => void signIn('wechat', signInWithWeChat)}
            onDesktop={arrive}
          />
        ) : null}
        {me.signedIn ? <Invitation wechat={me.wechat} onJoined={reload} /> : null}
      </>
    )
  }
  return (
    <>
      {content()}
      <Settings />
    </>
  )
}
