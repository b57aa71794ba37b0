import { Text, View } from '@tarojs/components'
import type { ItemWords, SectionData } from '../../../contract/items'
import { Card } from '../../components'
import { ItemPictures } from './ItemFacts'
import { changesOf, pictureChanges } from './item-changes'

interface CorrectionCardProps {
  readonly section: SectionData
  readonly before: ItemWords
  readonly after: ItemWords
}

/** What a correction changes, before and after; what stays the same is not repeated. */
export const CorrectionCard = ({ section, before, after }: CorrectionCardProps) => {
  const changes = changesOf(section, before, after)
  const pictures = pictureChanges(before, after)
  const touched = pictures.some(({ mark }) => mark)
  return (
    <Card title="这次修改">
      {changes.length === 0 && !touched ? <Text className="item-hint">与公众看到的内容相同。</Text> : null}
      {changes.map(change => (
        <View key={change.title} className="item-change">
          <Text className="item-soft">{change.title}</Text>
          <Text className="item-before">改前：{change.before || '（空）'}</Text>
          <Text className="item-after">改后：{change.after || '（空）'}</Text>
        </View>
      ))}
      {touched ? (
        <ItemPictures
          ids={pictures.map(({ id }) => id)}
          marks={Object.fromEntries(pictures.flatMap(({ id, mark }) => (mark ? [[id, mark]] : [])))}
        />
      ) : null}
    </Card>
  )
}
