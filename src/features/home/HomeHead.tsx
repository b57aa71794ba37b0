import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { city } from '../../../city'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Icon } from '../../components'
import { press } from '../../components/press'

interface HomeHeadProps {
  readonly words: CitizenWords['home']
  /** nothing until the host has told */
  readonly codesInForce?: number
}

/** where the host stops counting */
const mostCounted = 10_000

/** The programme, and the one thing that nearly everybody comes for. Needs no answer of the host. */
export const HomeHead = ({ words, codesInForce }: HomeHeadProps) => (
  <View className="home-head">
    <Text className="home-city">{city.name}</Text>
    <Text className="home-name" {...{ role: 'heading', 'aria-level': 1 }}>
      {city.programmeName}
    </Text>
    <View className="home-scan" {...press(() => void Taro.navigateTo({ url: '/pages/scan/index' }), words.scan)}>
      <Icon name="scan" size={48} tone="brand" />
      <Text className="home-scan-word">{words.scan}</Text>
    </View>
    <Text className="home-hint">{words.scanHint}</Text>
    <Text className="home-count">{codesInForce === undefined ? '' : words.inForce(codesInForce, codesInForce >= mostCounted)}</Text>
  </View>
)
