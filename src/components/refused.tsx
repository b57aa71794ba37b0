import { Text, View } from '@tarojs/components'
import type { Refusal } from '../../contract/reply'
import { reasonSentence } from '../text/reasons'
import { Button } from './button'
import './states.scss'

export interface RefusedProps {
  readonly refusal: Refusal
  readonly onRetry?: () => void
}

/** Says why and what mends it; a fault also names the request, for whoever is asked about it. */
export const Refused = ({ refusal, onRetry }: RefusedProps) => (
  <View className="refused" {...{ role: 'alert' }}>
    <Text>{reasonSentence(refusal.reason)}</Text>
    {refusal.requestId ? <Text className="refused-small">求助时请告知编号：{refusal.requestId}</Text> : null}
    {onRetry ? <Button onClick={onRetry}>再试一次</Button> : null}
  </View>
)
