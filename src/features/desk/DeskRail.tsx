import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Me } from '../../../contract/session'
import { useElder } from '../../components'
import { press } from '../../components/press'
import { type DeskEntry, entriesOf, unitOf } from './entries'

interface DeskRailProps {
  readonly me: Me
  readonly current: string
  readonly counts: Readonly<Record<string, string>>
  readonly onOpen: (entry: DeskEntry) => void
}

/** What this person may open, who they are, and the two ways out: larger type and the first page. */
export const DeskRail = ({ me, current, counts, onOpen }: DeskRailProps) => {
  const [elder, setElder] = useElder()
  return (
    <View className="desk-rail">
      <View className="desk-head">
        <Text className="desk-programme">码上诚信</Text>
        <Text className="desk-unit" {...{ role: 'heading', 'aria-level': 1 }}>
          {unitOf(me)}
        </Text>
      </View>
      <View className="desk-entries" {...{ role: 'navigation', 'aria-label': '工作台' }}>
        {entriesOf(me).map(entry => (
          <View
            key={entry.id}
            id={`desk-${entry.id}`}
            className={entry.id === current ? 'desk-entry desk-entry-on' : 'desk-entry'}
            {...press(() => onOpen(entry), undefined, 'link')}
            {...{ 'aria-current': entry.id === current ? 'page' : undefined }}
          >
            <Text>{entry.label}</Text>
            {counts[entry.id] ? <Text className="desk-count">{counts[entry.id]}</Text> : null}
          </View>
        ))}
      </View>
      <View className="desk-foot">
        <Text className="desk-person">{me.displayName}</Text>
        <View className="desk-small" {...press(() => setElder(!elder), elder ? '切换为标准字号' : '切换为大字号')}>
          {elder ? '标准' : '大字'}
        </View>
        <View className="desk-small" {...press(() => void Taro.reLaunch({ url: '/pages/me/index' }), '我的：账号与退出', 'link')}>
          我的
        </View>
      </View>
    </View>
  )
}
