import { Text, View } from '@tarojs/components'
import type { RecordLine } from '../../../contract/records'
import { groupUscc } from '../../../domain/uscc'
import { Tag } from '../../components'
import { press } from '../../components/press'
import { ago } from '../../text/ago'

interface RecordRowProps {
  readonly line: RecordLine
  readonly now: number
  readonly open: boolean
  readonly onOpen: (id: string) => void
  readonly showUnit: boolean
}

/** Whom it is about, what it says, and when somebody last touched it. */
export const RecordRow = ({ line, now, open, onOpen, showUnit }: RecordRowProps) => (
  <View id={`record-${line.id}`} className={open ? 'held-line held-line-open' : 'held-line'} {...press(() => onOpen(line.id))}>
    <View className="held-first">
      <Text className="held-name">{line.name}</Text>
      {line.expired ? <Tag tone="unknown">已过期</Tag> : null}
    </View>
    <Text className="held-said">{line.title}</Text>
    <Text className="held-soft">
      {line.uscc ? groupUscc(line.uscc) : '自然人'} · {ago(line.updatedAt, now)}
      {showUnit ? ` · ${line.unitName}` : ''}
    </Text>
  </View>
)
