import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Button, Card, Empty, Skeleton } from '../../components'
import { CreditView } from './CreditView'
import './credit.scss'
import { NotOurs } from './NotOurs'
import { isVehicle } from './standing'
import { useCode } from './use-code'
import { VehicleView } from './VehicleView'

interface CreditScreenProps {
  /** as the page was opened with; nothing when the link held none */
  readonly symbols?: string
  readonly words: CitizenWords
}

const Watched = ({ symbols, words }: { readonly symbols: string; readonly words: CitizenWords }) => {
  const { known, contact, refusal, retry } = useCode(symbols)
  if (known === 'not-ours') return <NotOurs words={words} />
  if (known && isVehicle(known)) return <VehicleView known={known} contact={contact} words={words} />
  if (known) return <CreditView symbols={symbols} known={known} contact={contact} words={words} />
  if (!refusal && contact !== 'offline')
    return (
      <Card>
        <Skeleton lines={9} />
      </Card>
    )
  return (
    <View className="refused credit-refused" {...{ role: 'alert' }}>
      <Text>{words.unavailable}</Text>
      <Button onClick={retry}>{words.retry}</Button>
    </View>
  )
}

/** What a scan opens. */
export const CreditScreen = ({ symbols, words }: CreditScreenProps) =>
  symbols ? (
    <Watched key={symbols} symbols={symbols} words={words} />
  ) : (
    <Empty title={words.noCode.title} hint={words.noCode.hint}>
      <Button main onClick={() => void Taro.redirectTo({ url: '/pages/scan/index' })}>
        {words.notOurs.again}
      </Button>
    </Empty>
  )
