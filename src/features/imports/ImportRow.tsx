import { Text, View } from '@tarojs/components'
import type { ImportRowView } from '../../../contract/imports'
import { cellReasons, rowVerdicts, workbookForms } from '../../../contract/vocabulary-collection'
import { leftReasons, unappliedReasons } from '../../../contract/vocabulary-imports'
import { Button, Tag } from '../../components'
import { cellSentence } from '../../text/collection-reasons'
import { toneOfVerdict } from './import-tone'
import { rowCells } from './row-cells'

interface ImportRowProps {
  readonly row: ImportRowView
  readonly sheet: string
  /** absent where nothing is decided any more */
  readonly onDecide?: (take: boolean) => void
}

const toneOfFinding = { refused: 'import-refused', doubtful: 'import-doubt', note: 'import-soft' } as const

/** One row of the file: the cells that something is said of, each with its reason, and the rest in a line. */
export const ImportRow = ({ row, sheet, onDecide }: ImportRowProps) => {
  const { form, verdict, decision, left, unapplied } = row
  const { name, marked, rest, changes } = rowCells(row)
  const decidable = verdict === 'doubtful' && onDecide
  return (
    <View className="import-row">
      <View className="held-first">
        <Text className="import-name">{name || `第 ${row.row} 行`}</Text>
        <Tag tone={toneOfVerdict(verdict)}>{rowVerdicts[verdict]}</Tag>
      </View>
      <Text className="import-soft">
        {sheet === workbookForms[form] ? sheet : `${sheet} · ${workbookForms[form]}`} · 第 {row.row} 行
      </Text>
      {marked.map(({ title, value, reason }) => (
        <View key={`${title}-${reason}`} className="import-cell">
          {title ? (
            <Text className="import-value">
              {title}：{value || '（空）'}
            </Text>
          ) : null}
          <Text className={toneOfFinding[cellReasons[reason]]}>{cellSentence(reason)}</Text>
        </View>
      ))}
      {changes.map(({ title, before, after }) => (
        <Text key={title} className="import-value">
          {title}：{before || '（空）'} → {after || '（空）'}
        </Text>
      ))}
      <Text className="import-soft">{rest}</Text>
      {decision ? <Text className="import-value">{`${decision.by}决定${decision.take ? '收录' : '不收录'}`}</Text> : null}
      {left ? <Text className="import-soft">{leftReasons[left]}</Text> : null}
      {unapplied ? <Text className="import-soft">{unappliedReasons[unapplied]}</Text> : null}
      {decidable ? (
        <View className="import-actions">
          {decision?.take === true ? null : <Button onClick={() => onDecide(true)}>收录此行</Button>}
          {decision?.take === false ? null : <Button onClick={() => onDecide(false)}>不收录此行</Button>}
        </View>
      ) : null}
    </View>
  )
}
