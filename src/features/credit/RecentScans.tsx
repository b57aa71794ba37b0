import { Text, View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Button, Card } from '../../components'
import { press } from '../../components/press'
import './credit.scss'
import { forgetAll, keptLines } from './kept-pages'

/** Shown at once; the device keeps more for times without network. */
const shown = 5

/** What was scanned on this device; absent while that is nothing. */
export const RecentScans = ({ words }: { readonly words: CitizenWords }) => {
  const [lines, setLines] = useState(keptLines)
  useDidShow(() => setLines(keptLines()))
  if (lines.length === 0) return null
  const clear = () => {
    forgetAll()
    setLines([])
  }
  return (
    <Card title={words.home.recent} aside={<Text className="soft">{words.home.recentHint}</Text>}>
      {lines.slice(0, shown).map(({ symbols, name, at }) => (
        <View
          key={symbols}
          className="credit-recent"
          {...press(() => void Taro.navigateTo({ url: `/pages/credit/index?s=${symbols}` }), name, 'link')}
        >
          <Text className="grow credit-recent-name">{name}</Text>
          <Text className="soft">{words.time(at)}</Text>
        </View>
      ))}
      <Button onClick={clear}>{words.home.clear}</Button>
    </Card>
  )
}
