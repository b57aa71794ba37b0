import { Text, View } from '@tarojs/components'
import type { PublicItem, PublicSection } from '../../../contract/credit-page'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Card, Tag } from '../../components'
import { atFirst, Further, type Unfolding } from './Further'
import { Pictures } from './Pictures'

interface SectionCardProps extends Unfolding {
  readonly section: PublicSection
  readonly now: number
  readonly words: CitizenWords
}

const Item = ({ item, now, words }: { readonly item: PublicItem } & Pick<SectionCardProps, 'now' | 'words'>) => {
  const { lines, pictures, validUntil } = item
  const [first, ...others] = lines
  const over = validUntil !== undefined && now >= validUntil
  const title = first?.value ?? ''
  return (
    <View className={over ? 'credit-record credit-record-over' : 'credit-record'}>
      <View className="credit-record-head">
        <Text className="credit-record-title">{title}</Text>
        {over ? <Tag>{words.records.expired}</Tag> : null}
      </View>
      {others.length > 0 ? <Text className="credit-line">{others.map(({ label, value }) => `${label}：${value}`).join(' · ')}</Text> : null}
      <Pictures paths={pictures} title={title} words={words.items} />
    </View>
  )
}

/** One of the sector's own sections (R10), as the city pack calls it and its fields. */
export const SectionCard = ({ section, now, words, whole, onWhole }: SectionCardProps) => {
  const { title, items, rest = 0 } = section
  const listed = whole ? items : items.slice(0, atFirst)
  return (
    <Card title={title} aside={<Text className="credit-count">{items.length + rest}</Text>}>
      <Tag>{words.items.own}</Tag>
      {listed.map(item => (
        <Item key={item.id} item={item} now={now} words={words} />
      ))}
      <Further count={items.length} rest={rest} whole={whole} onWhole={onWhole} words={words} />
    </Card>
  )
}
