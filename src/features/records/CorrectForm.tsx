import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { records } from '../../../contract'
import type { RecordView } from '../../../contract/records'
import { isoDay } from '../../../domain/calendar'
import { forms } from '../../../domain/collection/forms'
import { isStale, useStep } from '../../api/use-step'
import { Button, Card } from '../../components'
import { CorrectDialog } from './CorrectDialog'
import { CorrectionField } from './CorrectionField'
import { changesIn, columnsOf, draftOf, type Problems, problemsIn } from './correction'

interface CorrectFormProps {
  readonly view: RecordView
  readonly onDone: (now: RecordView) => void
  readonly onLeave: () => void
  /** somebody else has changed it meanwhile: what stands now is to be looked at */
  readonly onStale: () => void
}

const nothingChanged = '还没有改动任何内容。'
const lookAtMarked = '请先改正标出的项目。'

/** The record's own form, filled in as it stands: first what is wrong is mended, then before and after are looked at. */
export const CorrectForm = ({ view, onDone, onLeave, onStale }: CorrectFormProps) => {
  const [draft, setDraft] = useState(() => draftOf(view))
  const [problems, setProblems] = useState<Problems>({})
  const [told, setTold] = useState('')
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState(false)
  const step = useStep()
  const changes = changesIn(view, draft)
  const type = (field: string, text: string) => {
    setDraft(typed => ({ ...typed, [field]: text }))
    setProblems(({ [field]: _mended, ...others }) => others)
    setTold('')
  }
  const look = () => {
    const found = problemsIn(view, draft, isoDay(Date.now()))
    const wrong = Object.keys(found).length > 0
    setProblems(found)
    setTold(wrong ? lookAtMarked : changes.length === 0 ? nothingChanged : '')
    setAsking(!wrong && changes.length > 0)
  }
  const send = async () => {
    const fields = Object.fromEntries(changes.map(({ field, after }) => [field, after]))
    const reply = await step.take(records.correctRecord, { id: view.id, rev: view.rev, fields, reason })
    if (reply.ok) onDone(reply.value)
    else if (reply.fields) {
      const said = problemsIn(view, draft, isoDay(Date.now()))
      setProblems(Object.fromEntries(Object.keys(reply.fields).map(field => [field, said[field] ?? '这一项不能这样填写，请核对。'])))
      setTold(lookAtMarked)
      setAsking(false)
    }
  }
  const close = () => {
    setAsking(false)
    if (step.refusal && isStale(step.refusal)) onStale()
  }
  return (
    <Card title={`更正：${forms[view.form].title}`}>
      {columnsOf(view).map(column => (
        <CorrectionField
          key={column.field}
          column={column}
          value={draft[column.field] ?? ''}
          error={problems[column.field]}
          onChange={text => type(column.field, text)}
        />
      ))}
      {told ? (
        <Text className="held-told" {...{ role: 'alert' }}>
          {told}
        </Text>
      ) : null}
      <View className="held-actions">
        <Button main onClick={look}>
          核对更正
        </Button>
        <Button onClick={onLeave}>不更正了</Button>
      </View>
      {asking ? (
        <CorrectDialog
          view={view}
          changes={changes}
          reason={reason}
          onReason={setReason}
          busy={step.busy}
          refusal={step.refusal}
          onSend={() => void send()}
          onClose={close}
        />
      ) : null}
    </Card>
  )
}
