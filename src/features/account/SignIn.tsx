import { Text, View } from '@tarojs/components'
import type { Me } from '../../../contract/session'
import { roles } from '../../../contract/vocabulary'
import { knownByCall } from '../../api'
import { Button, Card, Tag } from '../../components'
import { press } from '../../components/press'
import { isWeb } from '../../device/platform'
import { DesktopSignIn } from './DesktopSignIn'

interface SignInProps {
  readonly me: Me
  /** name of the account that is being signed in */
  readonly under?: string
  readonly onSignIn: (name: string) => void
  readonly onWeChat: () => void
  /** this browser was signed in from a phone */
  readonly onDesktop: () => void
}

/** Named accounts in a demonstration, WeChat elsewhere; an honest word where a host has neither. */
export const SignIn = ({ me, under, onSignIn, onWeChat, onDesktop }: SignInProps) => {
  if (!me.demo && me.desktop && isWeb) return <DesktopSignIn onSignedIn={onDesktop} />
  if (!me.demo && (me.wechat || knownByCall))
    return (
      <Card title="登录">
        <Text className="account-note">不登录也可以扫码、查看诚信码和核验存证；申请诚信码、办理审核须先登录。</Text>
        <Button main busy={under !== undefined} onClick={onWeChat}>
          微信登录
        </Button>
      </Card>
    )
  if (!me.demo)
    return (
      <Card title="登录">
        <Text>本系统尚未接通微信登录。不登录也可以扫码、查看诚信码和核验存证。</Text>
      </Card>
    )
  return (
    <Card title={me.signedIn ? '换一个演示账号' : '选择演示账号登录'}>
      <Text className="soft account-note">账号和人物均为虚构，仅供演示；不需要密码。</Text>
      {me.demoAccounts.map(({ name, label, role }) => (
        <View
          key={name}
          id={name}
          className="account-line"
          {...press(() => onSignIn(name), `以${label}登录`, 'button', under !== undefined)}
        >
          <Text className="grow">{under === name ? '正在登录…' : label}</Text>
          <Tag>{roles[role]}</Tag>
        </View>
      ))}
    </Card>
  )
}
