import { Text, View } from '@tarojs/components'
import type { CollectedView } from '../../../contract/review'
import { Card, Facts, Tag } from '../../components'
import { formOneFacts } from './form-one-facts'

/** 主动承诺 of a department's form: what the form says, and that nobody signed it here. */
export const CollectedCard = ({ collected: { fields, fileName } }: { readonly collected: CollectedView }) => (
  <Card title="主动承诺（附件3 十项）" aside={<Tag>部门归集</Tag>}>
    <Text className="review-soft">{`来自归集文件《${fileName}》，主体未在本平台签署。`}</Text>
    {fields ? (
      <>
        <View className="review-letter">
          <Text className="review-paragraph">{fields.content}</Text>
        </View>
        <Facts items={formOneFacts(fields)} />
      </>
    ) : (
      <Text className="review-warning">这条归集信息已撤下，不能据此赋码。</Text>
    )}
  </Card>
)
