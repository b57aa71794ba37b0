import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { session } from '../../../contract'
import type { Me } from '../../../contract/session'
import { type Role, roles } from '../../../contract/vocabulary'
import { useQuery } from '../../api'
import { Button, Empty, Page, Refused, Skeleton } from '../../components'

interface DeskPageProps {
  /** posts that open this page: one of them is enough */
  readonly posts: readonly Role[]
  readonly children: (me: Me) => ReactNode
}

/** Knows who is here before it shows anything; says what is missing when the person holds no such post. */
export const DeskPage = ({ posts, children }: DeskPageProps) => {
  const { reply, reload } = useQuery(session.home, {})
  const content = () => {
    if (!reply) return <Skeleton lines={10} />
    if (!reply.ok) return <Refused refusal={reply} onRetry={reload} />
    const { me } = reply.value
    if (me.roles.some(({ role }) => posts.includes(role))) return children(me)
    const wanted = posts.map(role => roles[role]).join('、')
    return (
      <Empty title={`此页面供${wanted}使用`} hint="请用收到邀请的账号登录；还没有邀请的，请联系本单位的管理员。">
        <Button main onClick={() => void Taro.reLaunch({ url: '/pages/me/index' })}>
          {me.signedIn ? '更换账号' : '去登录'}
        </Button>
      </Empty>
    )
  }
  return <Page wide>{content()}</Page>
}
