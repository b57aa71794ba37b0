import { Text } from '@tarojs/components'
import type { Me } from '../../../contract/session'
import { roles } from '../../../contract/vocabulary'
import { knownByCall } from '../../api'
import { Button, Card, Facts } from '../../components'

interface WhoAmIProps {
  readonly me: Me
  readonly busy: boolean
  /** all desktops have been signed out just now */
  readonly desktopsLeft: boolean
  readonly onSignOut: (everywhere: boolean) => void
}

/** Who is signed in, and with which posts. Where WeChat itself says who calls, only desktops can be signed out. */
export const WhoAmI = ({ me, busy, desktopsLeft, onSignOut }: WhoAmIProps) => (
  <Card title={me.displayName}>
    <Facts items={[['岗位', me.roles.map(({ role, unitName }) => [roles[role], unitName].filter(Boolean).join(' · ')).join('；')]]} />
    <Text className="soft account-note">
      {knownByCall
        ? '在手机上，您的微信账号就是登录身份，不必退出。在电脑上登录过的，用完请退出。'
        : '离开前请退出登录，公用电脑上尤其如此。'}
    </Text>
    {knownByCall ? null : (
      <Button busy={busy} onClick={() => onSignOut(false)}>
        退出登录
      </Button>
    )}
    <Button busy={busy} onClick={() => onSignOut(true)}>
      {knownByCall ? '退出所有电脑上的登录' : '退出所有设备上的登录'}
    </Button>
    {desktopsLeft ? (
      <Text className="account-note" {...{ role: 'status' }}>
        已退出所有电脑上的登录。
      </Text>
    ) : null}
  </Card>
)
