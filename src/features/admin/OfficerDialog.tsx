import { Text } from '@tarojs/components'
import { useState } from 'react'
import { admin } from '../../../contract'
import type { OfficerLine } from '../../../contract/admin'
import type { Refusal } from '../../../contract/reply'
import { roles } from '../../../contract/vocabulary'
import { call } from '../../api'
import { Dialog, Refused } from '../../components'

interface OfficerDialogProps {
  readonly person: OfficerLine
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Stops a person's work here, or lets them work again; says which, and what follows. */
export const OfficerDialog = ({ person, onDone, onClose }: OfficerDialogProps) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const verb = person.disabled ? '恢复' : '停用'
  const who = [person.displayName, roles[person.role], person.unitName].filter(Boolean).join('，')
  const send = async () => {
    setBusy(true)
    setRefusal(undefined)
    const reply = await call(admin.setOfficerDisabled, { accountId: person.accountId, rev: person.rev, disabled: !person.disabled })
    setBusy(false)
    if (reply.ok) onDone()
    else setRefusal(reply)
  }
  return (
    <Dialog
      title={`${verb}：${person.displayName}`}
      confirm={`确认${verb}`}
      danger={!person.disabled}
      busy={busy}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Text className="admin-effect">
        {person.disabled
          ? `${who}：可以重新登录并办理本岗位的业务。`
          : `${who}：立即退出登录，不能再办理任何业务；已作出的决定和审计记录保留，可随时恢复。`}
      </Text>
      {refusal ? <Refused refusal={refusal} /> : null}
    </Dialog>
  )
}
