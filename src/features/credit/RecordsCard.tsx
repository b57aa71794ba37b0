import { Text, View } from '@tarojs/components'
import type { PublicRecord } from '../../../contract/credit-page'
import type { CitizenWords } from '../../../domain/citizen-words'
import { Card, Tag } from '../../components'
import { atFirst, Further, type Unfolding } from './Further'
import { Pictures } from './Pictures'

interface RecordsCardProps extends Unfolding {
  readonly title: string
  readonly records: readonly PublicRecord[]
  /** further ones that are not listed */
  readonly rest?: number
  readonly now: number
  readonly words: CitizenWords
}

const Line = ({ record, now, words }: { readonly record: PublicRecord } & Pick<RecordsCardProps, 'now' | 'words'>) => {
  const { title, provider, detail, validUntil, disputed, pictures = [] } = record
  const over = validUntil !== undefined && now >= validUntil
  const facts = [detail, ...(validUntil === undefined ? [] : [words.records.validUntil(words.date(validUntil - 1))])].filter(Boolean)
  return (
    <View className={over ? 'credit-record credit-record-over' : 'credit-record'}>
      <View className="credit-record-head">
        <Text className="credit-record-title">{title}</Text>
        <Tag>{provider}</Tag>
        {over ? <Tag>{words.records.expired}</Tag> : null}
        {disputed ? <Tag tone="caution">{words.records.disputed}</Tag> : null}
      </View>
      {facts.length > 0 ? <Text className="credit-line">{facts.join(' · ')}</Text> : null}
      <Pictures paths={pictures} title={title} words={words.items} />
    </View>
  )
}

/** One kind of what is on record, with its count. */
export const RecordsCard = ({ title, records, rest = 0, now, words, whole, onWhole }: RecordsCardProps) => (
  <Card title={title} aside={<Text className="credit-count">{records.length + rest}</Text>}>
    {records.length === 0 ? <Text className="soft">{words.records.none}</Text> : null}
    {records.slice(0, whole ? records.length : atFirst).map(record => (
      <Line key={record.id} record={record} now={now} words={words} />
    ))}
    <Further count={records.length} rest={rest} whole={whole} onWhole={onWhole} words={words} />
  </Card>
)
