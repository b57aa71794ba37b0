import { Text, View } from '@tarojs/components'
import { type Figures, figureWords } from './coverage-sums'

const width = (part: number, targets: number) => ({ width: targets === 0 ? '0' : `${(part * 100) / targets}%` })

/** Of all that should have a code: who has one, who has applied, and the rest; the words say the same as the colours. */
export const CoverageBar = ({ figures }: { readonly figures: Figures }) => (
  <View className="coverage-bar">
    <View className="coverage-track" {...{ 'aria-hidden': true }}>
      <View className="coverage-coded" style={width(figures.coded, figures.targets)} />
      <View className="coverage-applied" style={width(figures.applied, figures.targets)} />
    </View>
    <Text className="coverage-soft">{figureWords(figures)}</Text>
  </View>
)
