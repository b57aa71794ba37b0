import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { TextInput } from '../device/text-input'
import { useFieldText } from './use-field-text'
import './filter.scss'

/** ms without a key before the question is asked: a name is typed in one go */
const pause = 250

interface SearchBoxProps {
  readonly id: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** Finds by name or USCC; asks once the typing rests. */
export const SearchBox = ({ id, value, onChange }: SearchBoxProps) => {
  const timer = useRef<ReturnType<typeof setTimeout>>()
  // what else is asked for may have changed while the typing rested
  const latest = useRef(onChange)
  latest.current = onChange
  const typed = (text: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(text), pause)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const { epoch, start, onText } = useFieldText(value, typed)
  return (
    <View id={id}>
      <TextInput
        key={epoch}
        id={`${id}-field`}
        start={start}
        label="搜索名称、统一社会信用代码"
        placeholder="搜索名称、统一社会信用代码"
        maxLength={60}
        onText={onText}
      />
    </View>
  )
}
