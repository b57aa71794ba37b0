import { Text, View } from '@tarojs/components'
import type { RecordChange } from '../../../contract/records'

/** What it said and what it says, field by field. */
export const ChangeLines = ({ changes }: { readonly changes: readonly RecordChange[] }) => (
  <>
    {changes.map(({ title, before, after }) => (
      <View key={title} className="record-change">
        <Text className="record-soft">{title}</Text>
        <Text className="record-said">改前：{before || '（空）'}</Text>
        <Text className="record-said">改后：{after || '（空）'}</Text>
      </View>
    ))}
  </>
)
