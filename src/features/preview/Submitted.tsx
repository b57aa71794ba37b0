import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { city } from '../../../city'
import { Button, Card, Icon } from '../../components'
import './preview.scss'

interface SubmittedProps {
  readonly unitName: string
  readonly signedCopy: ReactNode
  readonly onOpen: () => void
}

/** Handed in: who does what next, and the copy to keep. */
export const Submitted = ({ unitName, signedCopy, onOpen }: SubmittedProps) => (
  <>
    <Card>
      <View className="submitted-head" {...{ role: 'status' }}>
        <Icon name="check" size={48} tone="brand" />
        <Text className="big">已提交</Text>
      </View>
      <Text className="submitted-line">
        1. {unitName}审核，一般 {city.deadlines.reviewWorkingDays} 个工作日内有结果。
      </Text>
      <Text className="submitted-line">2. 通过后由信用办赋码。</Text>
      <Text className="submitted-line">3. 需要补正或已经赋码，都会在“我的申请”里告诉您。</Text>
    </Card>
    <View className="submit-foot">
      {signedCopy}
      <Button onClick={onOpen}>查看申请进展</Button>
    </View>
  </>
)
