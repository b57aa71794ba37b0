import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { CodeLine } from '../../../contract/office'
import { type CodeChange, codeChanges, publicStatuses } from '../../../contract/vocabulary'
import { lastDay } from '../../../domain/calendar'
import { groupUscc } from '../../../domain/uscc'
import { Button, Card, Facts, Tag } from '../../components'
import { minuteTime } from '../../text/ago'
import { toneOf } from '../../text/status-tone'
import { ChangeDialog } from './ChangeDialog'
import { CodeDownloads } from './CodeDownloads'
import { CodeHistory } from './CodeHistory'
import { changesOf } from './code-effects'

interface CodePanelProps {
  readonly line: CodeLine
  readonly onChanged: () => void
}

/** One code: how it stands, what may be done with it, what has been done. */
export const CodePanel = ({ line, onChanged }: CodePanelProps) => {
  const [change, setChange] = useState<CodeChange | null>(null)
  const changes = changesOf(line.state, line.validUntil, Date.now())
  return (
    <View>
      <View className="office-head">
        <View className="office-title">
          <Text className="office-large" {...{ role: 'heading', 'aria-level': 2 }}>
            {line.name}
          </Text>
          <Tag tone={toneOf(line.status)}>{publicStatuses[line.status]}</Tag>
        </View>
        <View className="office-actions">
          {changes.map(one => (
            <Button key={one} danger={one === 'revoke'} onClick={() => setChange(one)}>
              {codeChanges[one]}
            </Button>
          ))}
        </View>
      </View>
      <Card title="诚信码">
        <Facts
          items={[
            ['统一社会信用代码', groupUscc(line.uscc)],
            ['责任单位', line.unitName],
            ['行业领域', line.sectorName],
            ['赋码时间', minuteTime(line.assignedAt)],
            ['有效期至', lastDay(line.validUntil)],
            ['现场不一致', line.mismatches > 0 ? `${line.mismatches} 次` : '没有'],
            ...(line.reason ? ([['最近一次理由', line.reason]] as const) : []),
          ]}
        />
      </Card>
      {line.status === 'in-force' ? <CodeDownloads key={line.id} code={line} /> : null}
      <CodeHistory history={line.history} />
      {change ? (
        <ChangeDialog
          line={line}
          change={change}
          onClose={() => setChange(null)}
          onDone={() => {
            setChange(null)
            onChanged()
          }}
        />
      ) : null}
    </View>
  )
}
