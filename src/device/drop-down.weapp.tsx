import { Picker, View } from '@tarojs/components'
import type { DropDownProps } from './drop-down'

export type { DropDownProps }

/** The mini-program's wheel at the foot of the screen. */
export const DropDown = ({ id, label, all, options, value, onChange }: DropDownProps) => {
  const at = options.findIndex(option => option.id === value)
  return (
    <Picker
      mode="selector"
      range={[all, ...options.map(({ name, group }) => (group ? `${group}：${name}` : name))]}
      value={at + 1}
      onChange={({ detail }) => onChange(options[Number(detail.value) - 1]?.id)}
    >
      <View id={id} className="text-input drop-down" {...{ 'aria-role': 'button', 'aria-label': label }}>
        {options[at]?.name ?? all} ▾
      </View>
    </Picker>
  )
}
