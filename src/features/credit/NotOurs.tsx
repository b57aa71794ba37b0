import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { city, unitById } from '../../../city'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Button, Card, StatusBand } from '../../components'
import { statusIcon } from './status-icon'

/** Unknown, forged, another city's or misread: nobody says which, and what to do is the same. */
export const NotOurs = ({ words }: { readonly words: CitizenWords }) => (
  <>
    <StatusBand
      tone="unknown"
      icon={statusIcon['not-ours']}
      word={words.status['not-ours']}
      lines={[words.band.asOf(words.time(Date.now()))]}
    />
    <Card>
      <Text>{words.meaning['not-ours']}</Text>
    </Card>
    <Card title={words.notOurs.todo}>
      <View className="credit-steps">
        {words.notOurs.steps.map((step, i) => (
          <View key={step} className="credit-step">
            <Text className="credit-step-number">{i + 1}</Text>
            <Text className="grow">{step}</Text>
          </View>
        ))}
      </View>
      <Button main onClick={() => void Taro.redirectTo({ url: '/pages/scan/index' })}>
        {words.notOurs.again}
      </Button>
    </Card>
    <View className="credit-foot">
      <Text className="credit-line">
        {city.name}“{city.programmeName}” · {unitById(city.creditOfficeId)?.name ?? ''}
      </Text>
    </View>
  </>
)
