import { Text, View } from '@tarojs/components'
import type { SignedView } from '../../../contract/application'
import { Card } from '../../components'
import { minuteTime } from '../../text/ago'
import { formOneRows } from './form-one'

/** 附件3 表1 as it will be stored, with when it was signed. */
export const FormOneCard = ({ commitment }: { readonly commitment: SignedView }) => (
  <Card title="主动承诺信息（附件3 十项）">
    {formOneRows(commitment.fields).map(([label, value]) => (
      <View key={label} className="form-one-row">
        <Text className="soft">{label}</Text>
        <Text className="form-one-value">{value}</Text>
      </View>
    ))}
    <Text className="soft">
      {minuteTime(commitment.signedAt)} 手写签署，{commitment.templateName} 第 {commitment.templateVersion} 版
    </Text>
  </Card>
)
