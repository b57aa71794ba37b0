import { Text, View } from '@tarojs/components'
import type { SignedView } from '../../../contract/application'
import { Button, Card, Steps } from '../../components'
import { minuteTime } from '../../text/ago'
import { stepNames } from '../../text/step-names'
import './commitment.scss'

interface SignedAlreadyProps {
  readonly commitment: SignedView
  readonly onPreview: () => void
  readonly onAgain: () => void
}

/** It is signed and still stands: nothing has to be signed twice. */
export const SignedAlready = ({ commitment, onPreview, onAgain }: SignedAlreadyProps) => (
  <>
    <Steps current={3} names={stepNames} />
    <Card title="承诺已经签署">
      <Text>
        {minuteTime(commitment.signedAt)} 签署了《{commitment.templateName}》第 {commitment.templateVersion} 版，仍然有效。
      </Text>
    </Card>
    <View className="sign-foot">
      <Button main onClick={onPreview}>
        核对并提交
      </Button>
      <Button onClick={onAgain}>重新签署</Button>
    </View>
  </>
)
