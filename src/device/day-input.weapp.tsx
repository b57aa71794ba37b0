import { Picker, View } from '@tarojs/components'
import type { DayInputProps } from './day-input'

export type { DayInputProps }

/** The mini-program's wheel of days at the foot of the screen. */
export const DayInput = ({ id, label, value, onDay, onLeave }: DayInputProps) => (
  <Picker
    mode="date"
    start="1900-01-01"
    end="2199-12-31"
    value={value}
    onChange={({ detail }) => {
      onDay(detail.value)
      onLeave?.()
    }}
  >
    <View id={id} className="text-input drop-down" {...{ 'aria-role': 'button', 'aria-label': label }}>
      {value || '请选择日期'} ▾
    </View>
  </Picker>
)
