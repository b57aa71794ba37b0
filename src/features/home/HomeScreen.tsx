import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Home } from '../../../contract/session'
import type { CitizenWords } from '../../../domain/citizen-words'
import type { Query } from '../../api/use-query'
import { Button, Card, Refused, Skeleton } from '../../components'
import { desksOf, mayOpenNotices } from './desks'
import './home.scss'
import { HomeHead } from './HomeHead'
import { Notices } from './Notices'

interface HomeScreenProps {
  readonly home: Query<Home>
  readonly words: CitizenWords
  /** what this device remembers */
  readonly recent: ReactNode
}

const mine = '/packages/entity/pages/mine/index'
const go = (url: string) => void Taro.navigateTo({ url })

const Entries = ({ me }: Pick<Home, 'me'>) => {
  const desks = desksOf(me)
  return (
    <Card title={me.signedIn ? me.displayName : '为您的店申请诚信码'}>
      <View className="stack">
        {desks.map(({ role, label, page }) => (
          <Button key={role} main onClick={() => go(page)}>
            {label}
          </Button>
        ))}
        <Button main={desks.length === 0} onClick={() => go(me.signedIn ? mine : `/pages/me/index?back=${encodeURIComponent(mine)}`)}>
          {desks.length === 0 ? '申请诚信码' : '我的申请'}
        </Button>
        <Button onClick={() => go('/pages/me/index')}>{me.signedIn ? '账号与设置' : '登录与设置'}</Button>
      </View>
    </Card>
  )
}

/** The first screen: scanning stands at once, the rest comes with the one answer. */
export const HomeScreen = ({ home, words, recent }: HomeScreenProps) => {
  const { reply, reload } = home
  const value = reply?.ok ? reply.value : undefined
  return (
    <>
      <HomeHead words={words.home} codesInForce={value?.codesInForce} />
      {reply ? null : (
        <Card>
          <Skeleton lines={4} />
        </Card>
      )}
      {reply && !reply.ok ? (
        <View className="home-refused">
          <Refused refusal={reply} onRetry={reload} />
        </View>
      ) : null}
      {value ? <Entries me={value.me} /> : null}
      {value ? <Notices notices={value.notices} open={mayOpenNotices(value.me)} /> : null}
      {recent}
      <View className="home-foot">
        <Button onClick={() => go('/pages/proof/index')}>{words.home.proof}</Button>
        <Button onClick={() => go('/pages/about/index')}>{words.home.about}</Button>
      </View>
    </>
  )
}
