import { Text, View } from '@tarojs/components'
import type { CodeLine } from '../../../contract/office'
import { publicStatuses } from '../../../contract/vocabulary'
import { lastDay } from '../../../domain/calendar'
import { groupUscc } from '../../../domain/uscc'
import { Tag } from '../../components'
import { press } from '../../components/press'
import { toneOf } from '../../text/status-tone'

interface CodeRowProps {
  readonly line: CodeLine
  readonly open: boolean
  readonly onOpen: (line: CodeLine) => void
}

/** One code in the list: whose, how it stands, and whether the door said otherwise. */
export const CodeRow = ({ line, open, onOpen }: CodeRowProps) => (
  <View id={`code-${line.id}`} className={open ? 'office-row office-row-open' : 'office-row'} {...press(() => onOpen(line))}>
    <View className="office-row-first">
      <Text className="office-name">{line.name}</Text>
      <Tag tone={toneOf(line.status)}>{publicStatuses[line.status]}</Tag>
    </View>
    <Text className="office-soft">
      {groupUscc(line.uscc)} · {line.unitName}
    </Text>
    <Text className="office-soft">
      有效期至 {lastDay(line.validUntil)}
      {line.mismatches > 0 ? ` · 现场不一致 ${line.mismatches} 次` : ''}
    </Text>
  </View>
)
