import { View } from '@tarojs/components'
import { press } from './press'
import './filter.scss'

interface FilterTabsProps<T extends string> {
  readonly tabs: readonly (readonly [id: T, label: string])[]
  readonly current: T
  readonly onChange: (id: T) => void
}

/** States as tabs, where the rail has no line of its own for each. */
export const FilterTabs = <T extends string>({ tabs, current, onChange }: FilterTabsProps<T>) => (
  <View className="filter-tabs">
    {tabs.map(([id, label]) => (
      <View
        key={id}
        className={id === current ? 'filter-tab filter-tab-on' : 'filter-tab'}
        {...press(() => onChange(id))}
        {...{ 'aria-pressed': id === current }}
      >
        {label}
      </View>
    ))}
  </View>
)
