import { Text } from '@tarojs/components'
import type { Me } from '../../../contract/session'
import { roles } from '../../../contract/vocabulary'
import { Button, Card, Facts } from '../../components'

interface WhoAmIProps {
  readonly me: Me
  readonly busy: boolean
  readonly onSignOut: (everywhere: boolean) => void
}

/** Who is signed in, and with which posts. */
export const WhoAmI = ({ me, busy, onSignOut }: WhoAmIProps) => (
  <Card title={me.displayName}>
    <Facts items={[['岗位', me.roles.map(({ role, unitName }) => [roles[role], unitName].filter(Boolean).join(' · ')).join('；')]]} />
    <Text className="soft account-note">离开前请退出登录，公用电脑上尤其如此。</Text>
    <Button busy={busy} onClick={() => onSignOut(false)}>
      退出登录
    </Button>
    <Button busy={busy} onClick={() => onSignOut(true)}>
      退出所有设备上的登录
    </Button>
  </Card>
)
