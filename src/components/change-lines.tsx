import { Text, View } from '@tarojs/components'

export interface HeldChange {
  readonly title: string
  readonly before: string
  readonly after: string
}

/** What it said and what it says, field by field. */
export const ChangeLines = ({ changes }: { readonly changes: readonly HeldChange[] }) => (
  <>
    {changes.map(({ title, before, after }) => (
      <View key={title} className="held-change">
        <Text className="held-soft">{title}</Text>
        <Text className="held-said">改前：{before || '（空）'}</Text>
        <Text className="held-said">改后：{after || '（空）'}</Text>
      </View>
    ))}
  </>
)
