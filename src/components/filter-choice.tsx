import { View } from '@tarojs/components'
import { DropDown } from '../device/drop-down'
import './filter.scss'

interface FilterChoiceProps {
  readonly id: string
  /** what stands there when nothing is chosen: 全部领域 */
  readonly all: string
  /** what is chosen here, where the first line does not say it */
  readonly label?: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly value?: string
  readonly onChange: (id: string | undefined) => void
}

/** A small drop-down of a filter bar; its first line undoes the choice. */
export const FilterChoice = ({ id, all, label = all, options, value, onChange }: FilterChoiceProps) => (
  <View className={value === undefined ? 'filter-choice' : 'filter-choice filter-choice-on'}>
    <DropDown id={id} label={label} all={all} options={options} value={value} onChange={onChange} />
  </View>
)
