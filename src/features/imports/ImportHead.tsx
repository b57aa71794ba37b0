import { Text, View } from '@tarojs/components'
import type { ImportView } from '../../../contract/imports'
import { importStates, leftReasons } from '../../../contract/vocabulary-imports'
import { Button, Card, ProgressBar, Tag } from '../../components'
import { minuteTime } from '../../text/ago'
import { toneOfImport } from './import-tone'
import { refusedText } from './refused-text'

interface ImportHeadProps {
  readonly view: ImportView
  readonly onOpen: (id: string) => void
}

/** What has become of it, in a sentence or two. */
const said = ({ state, rows, done, undecided, commitments }: ImportView): readonly string[] => {
  switch (state) {
    case 'reading':
      return [rows > 0 ? `正在读取，已读 ${rows} 行。可以离开此页，回来接着看。` : '正在读取。可以离开此页，回来接着看。']
    case 'ready':
      return [
        undecided > 0 ? `还有 ${undecided} 行存疑的没有决定。` : '已预览，确认后收录。',
        ...(commitments > 0 ? [`主动承诺信息表的 ${commitments} 行收录后，为还没有诚信码的主体申请赋码。`] : []),
      ]
    case 'done':
      return [`新增 ${done.created} 条，变更 ${done.changed} 条，已有 ${done.same} 条。`]
    case 'undone':
      return [`已撤回 ${done.undone} 条。`, ...(done.kept > 0 ? [`${done.kept} 条收录之后已被改动，没有撤销。`] : [])]
    case 'dropped':
      return ['已放弃，没有收录任何内容。']
    default:
      return []
  }
}

/** Which file, who brought it, how far it is. */
export const ImportHead = ({ view, onOpen }: ImportHeadProps) => {
  const { state, sameAs, refusal, rows, progress, done } = view
  return (
    <Card title={view.fileName} aside={<Tag tone={toneOfImport(state)}>{importStates[state]}</Tag>}>
      <Text className="import-soft">
        {minuteTime(view.createdAt)} · {view.by}
      </Text>
      {refusal ? (
        <Text className="import-refused" {...{ role: 'alert' }}>
          {refusedText(refusal)}
        </Text>
      ) : null}
      {state === 'taking' || state === 'undoing' ? (
        <ProgressBar label={importStates[state]} done={Math.round(progress * rows)} total={rows} />
      ) : null}
      <View {...{ role: 'status' }}>
        {said(view).map(text => (
          <Text key={text} className="import-said">
            {text}
          </Text>
        ))}
      </View>
      {state === 'done' || state === 'undone'
        ? done.left.map(({ reason, rows }) => (
            <Text key={reason} className="import-soft">
              {rows} 行：{leftReasons[reason]}
            </Text>
          ))
        : null}
      {sameAs ? (
        <View className="import-same">
          <Text className="import-soft">
            同一个文件在 {minuteTime(sameAs.createdAt)} 导入过（{importStates[sameAs.state]}）。
          </Text>
          <Button onClick={() => onOpen(sameAs.id)}>查看那一次</Button>
        </View>
      ) : null}
    </Card>
  )
}
