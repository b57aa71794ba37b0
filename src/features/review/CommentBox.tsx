import { useState } from 'react'
import { review } from '../../../contract'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { Button, Card, Refused, TextArea } from '../../components'

/** The district's unit says what it knows of the place; the deciding unit reads it in the history. */
export const CommentBox = ({ id, onDone }: { readonly id: string; readonly onDone: () => void }) => {
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async () => {
    if (text.trim().length < 2) {
      setProblem('请写明意见，至少两个字')
      return
    }
    setBusy(true)
    const reply = await call(review.comment, { id, text })
    setBusy(false)
    setRefusal(reply.ok ? undefined : reply)
    if (!reply.ok) return
    setText('')
    onDone()
  }
  return (
    <Card title="辖区意见">
      <TextArea label="您了解的情况（负责审核的单位会看到）" value={text} onChange={setText} error={problem} maxLength={500} />
      {refusal ? <Refused refusal={refusal} /> : null}
      <Button onClick={() => void send()} busy={busy}>
        提交意见
      </Button>
    </Card>
  )
}
