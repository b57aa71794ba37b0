import { Picker, Text, View } from '@tarojs/components'

interface ChoiceProps {
  /** what stands there when nothing is chosen: 全部领域 */
  readonly all: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly value?: string
  readonly onChange: (id: string | undefined) => void
}

/** A small drop-down of the filter bar; its first line undoes the choice. */
export const Choice = ({ all, options, value, onChange }: ChoiceProps) => {
  const at = options.findIndex(({ id }) => id === value)
  return (
    <Picker
      mode="selector"
      range={[all, ...options.map(({ name }) => name)]}
      value={at + 1}
      onChange={({ detail }) => onChange(options[Number(detail.value) - 1]?.id)}
    >
      <View className={at === -1 ? 'queue-choice' : 'queue-choice queue-choice-on'}>
        <Text>{options[at]?.name ?? all} ▾</Text>
      </View>
    </Picker>
  )
}
