import { View } from '@tarojs/components'
import { Button } from './button'
import './filter.scss'

/** The next twenty lines, or back to the first. */
export const PageTurn = ({ label, onTurn }: { readonly label: string; readonly onTurn: () => void }) => (
  <View className="filter-turn">
    <Button onClick={onTurn}>{label}</Button>
  </View>
)
