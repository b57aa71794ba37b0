import { Text, View } from '@tarojs/components'
import { applicationFields } from '../../../contract/vocabulary'
import { Card } from '../../components'
import { type EnrolState, isMended } from './enrol-state'

/** What the officer sent back and why, with what is mended already. */
export const MendCard = ({ state, reason }: { readonly state: EnrolState; readonly reason?: string }) => (
  <Card title="需要补正">
    {reason ? <Text className="enrol-reason">审核人员的说明：{reason}</Text> : null}
    {state.toMend.map(field => (
      <View key={field} className="enrol-mend">
        <Text className={isMended(state, field) ? 'soft' : 'enrol-open'}>
          {isMended(state, field) ? '✓ 已改：' : '○ 待改：'}
          {applicationFields[field]}
          {field === 'commitment' ? '（在“签署承诺”一步重新签署）' : ''}
        </Text>
      </View>
    ))}
    <Text className="soft">其余内容都在，不用重填。</Text>
  </Card>
)
