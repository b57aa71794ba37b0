import { Text, View } from '@tarojs/components'
import type { Me } from '../../../contract/session'
import { roles } from '../../../contract/vocabulary'
import { Card, Tag } from '../../components'
import { press } from '../../components/press'

interface SignInProps {
  readonly me: Me
  /** name of the account that is being signed in */
  readonly under?: string
  readonly onSignIn: (name: string) => void
}

/** Named accounts in a demonstration; elsewhere an honest word, because there is nothing yet to press. */
export const SignIn = ({ me, under, onSignIn }: SignInProps) => {
  if (!me.demo)
    return (
      <Card title="登录">
        <Text>登录将随微信小程序开通：用微信授权即可，不需要另设密码。现在不登录也可以扫码、查看诚信码和核验存证。</Text>
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
