import { Text, View } from '@tarojs/components'
import type { ReviewView } from '../../../contract/review'
import { Card, Facts, Tag } from '../../components'
import { minuteTime } from '../../text/ago'
import { formOneFacts } from './form-one-facts'
import { SignedCopy } from './SignedCopy'

/** 主动承诺: the letter and the other nine fields of form 1, and whether what was signed is what is stored. */
export const CommitmentCard = ({ view }: { readonly view: ReviewView }) => {
  const { commitment } = view
  if (!commitment)
    return (
      <Card title="主动承诺">
        <Text className="review-soft">尚未签署。</Text>
      </Card>
    )
  const { fields } = commitment
  return (
    <Card
      title="主动承诺（附件3 十项）"
      aside={view.commitmentIntact ? <Tag tone="in-force">✓ 签署内容与存证一致</Tag> : <Tag tone="stop">✕ 签署内容与存证不一致</Tag>}
    >
      <View className="review-letter">
        <Text className="review-paragraph">{fields.content}</Text>
      </View>
      <Facts
        items={[
          ...formOneFacts(fields),
          ['签署', `${view.signerName}，${minuteTime(commitment.signedAt)}`],
          ['范本', `${commitment.templateName} 第${commitment.templateVersion}版`],
          ['存证', `${commitment.hash.slice(0, 8)}…${commitment.hash.slice(-6)}`],
        ]}
      />
      <SignedCopy applicationId={view.id} />
    </Card>
  )
}
