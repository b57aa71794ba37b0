import { Text, View } from '@tarojs/components'
import type { ItemView } from '../../../contract/items'
import { Tag } from '../../components'
import { press } from '../../components/press'
import { nameOf, standSentence, stateTone, stateWord } from './item-words'

interface ItemLineRowProps {
  readonly item: ItemView
  readonly unitName: string
  readonly onOpen: (id: string) => void
}

/** One item in the entity's list: what, how it stands, what to do next. A press opens it. */
export const ItemLineRow = ({ item, unitName, onOpen }: ItemLineRowProps) => (
  <View className="item-line" {...press(() => onOpen(item.id), `${nameOf(item)}，${stateWord(item)}`, 'link')}>
    <View className="item-line-head">
      <Text className="item-title">{nameOf(item)}</Text>
      <Tag tone={stateTone(item)}>{stateWord(item)}</Tag>
    </View>
    <Text className="item-soft">{standSentence(item, unitName)}</Text>
  </View>
)
