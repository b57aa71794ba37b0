import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PublicItem, PublicSection } from '../../../contract/credit-page'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Button, Card, Tag } from '../../components'
import { Pictures } from './Pictures'

interface SectionCardProps {
  readonly section: PublicSection
  readonly now: number
  readonly words: CitizenWords
}

/** items that are listed before somebody asks for the rest: a mini-program page may hold 1000 nodes */
const atFirst = 5

const Item = ({ item, now, words }: { readonly item: PublicItem } & Omit<SectionCardProps, 'section'>) => {
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
export const SectionCard = ({ section, now, words }: SectionCardProps) => {
  const [whole, setWhole] = useState(false)
  const { title, items, rest = 0 } = section
  const listed = whole ? items : items.slice(0, atFirst)
  return (
    <Card title={title} aside={<Text className="credit-count">{items.length + rest}</Text>}>
      <Tag>{words.items.own}</Tag>
      {listed.map(item => (
        <Item key={item.id} item={item} now={now} words={words} />
      ))}
      {listed.length < items.length ? <Button onClick={() => setWhole(true)}>{words.items.all(items.length)}</Button> : null}
      {whole || items.length <= atFirst ? rest > 0 ? <Text className="credit-line">{words.records.more(rest)}</Text> : null : null}
    </Card>
  )
}
