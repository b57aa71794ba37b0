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
  /** what can be found, where it is more than names and codes */
  readonly label?: string
  readonly onChange: (text: string) => void
}

/** Finds by what its label says; asks once the typing rests. */
export const SearchBox = ({ id, value, label = '搜索名称、统一社会信用代码', onChange }: SearchBoxProps) => {
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
      <TextInput key={epoch} id={`${id}-field`} start={start} label={label} placeholder={label} maxLength={60} onText={onText} />
    </View>
  )
}
