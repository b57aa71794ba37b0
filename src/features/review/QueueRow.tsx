import { Text, View } from '@tarojs/components'
import type { QueueLine } from '../../../contract/review'
import { Tag } from '../../components'
import { press } from '../../components/press'
import { ago } from '../../text/ago'

interface QueueRowProps {
  readonly line: QueueLine
  readonly now: number
  readonly open: boolean
  readonly onOpen: (line: QueueLine) => void
  /** undefined where nothing can be marked */
  readonly marked?: boolean
  readonly onMark: (id: string) => void
  readonly showUnit: boolean
}

/** One application in the list: whose, what trade, where, since when, and what is unusual about it. */
export const QueueRow = ({ line, now, open, onOpen, marked, onMark, showUnit }: QueueRowProps) => (
  <View id={`line-${line.id}`} className={open ? 'queue-row queue-row-open' : 'queue-row'}>
    {marked === undefined ? null : (
      <View className="queue-mark" {...press(() => onMark(line.id), `选择${line.name}`, 'checkbox')} {...{ 'aria-checked': marked }}>
        <Text className={marked ? 'queue-box queue-box-on' : 'queue-box'}>{marked ? '✓' : ''}</Text>
      </View>
    )}
    <View className="queue-open" {...press(() => onOpen(line))} {...{ 'aria-current': open || undefined }}>
      <View className="queue-first">
        <Text className="queue-name">{line.name}</Text>
        <Text className="queue-when">{ago(line.submittedAt, now)}</Text>
      </View>
      <Text className="queue-second">
        {[line.sectorName, line.districtName, showUnit ? line.unitName : line.resubmitted || line.collected ? '' : '首次申请']
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {line.collected || line.usccInDoubt || line.textMarked || line.resubmitted ? (
        <View className="queue-tags">
          {line.collected ? <Tag>部门归集</Tag> : null}
          {line.usccInDoubt ? <Tag tone="caution">代码存疑</Tag> : null}
          {line.textMarked ? <Tag tone="caution">文字待核看</Tag> : null}
          {line.resubmitted ? <Tag>补正后再提交</Tag> : null}
        </View>
      ) : null}
    </View>
  </View>
)
