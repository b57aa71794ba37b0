import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ingest } from '../../../contract'
import type { IngestKeyLine } from '../../../contract/ingest'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { Dialog, Refused } from '../../components'

interface RevokeKeyDialogProps {
  readonly line: IngestKeyLine
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Shuts a system out, and says that there is no way back. */
export const RevokeKeyDialog = ({ line, onDone, onClose }: RevokeKeyDialogProps) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async () => {
    setBusy(true)
    setRefusal(undefined)
    const reply = await call(ingest.revokeIngestKey, { id: line.id })
    setBusy(false)
    if (reply.ok) onDone()
    else setRefusal(reply)
  }
  return (
    <Dialog title={`停用：${line.label}`} confirm="确认停用" danger busy={busy} onConfirm={() => void send()} onClose={onClose}>
      <Text className="admin-effect">
        {line.unitName}的这个密钥立即失效，不能恢复；已报送的信息保留。业务系统要继续报送，须另生成密钥。
      </Text>
      {refusal ? <Refused refusal={refusal} /> : null}
    </Dialog>
  )
}
