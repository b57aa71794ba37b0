import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { city } from '../../../city'
import { admin } from '../../../contract'
import type { Refusal } from '../../../contract/reply'
import { roles } from '../../../contract/vocabulary'
import { call } from '../../api'
import { Choice, Dialog, Refused, TextField } from '../../components'
import { minuteTime } from '../../text/ago'
import { type InvitationDraft, needsUnit, problemsOf, type StaffRole } from './invitation'

const staff: readonly StaffRole[] = ['officer', 'office', 'admin', 'auditor']
const posts = staff.map(id => ({ id, name: roles[id] }))

/** Invites one person; the code is shown once, here, and nowhere else. */
export const InviteDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [draft, setDraft] = useState<InvitationDraft>({ role: 'officer', displayName: '', phone: '' })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [invitation, setInvitation] = useState<{ readonly code: string; readonly expiresAt: number }>()
  const problems = tried ? problemsOf(draft) : {}
  const send = async () => {
    setTried(true)
    if (Object.keys(problemsOf(draft)).length > 0) return
    setBusy(true)
    setRefusal(undefined)
    const unit = needsUnit(draft.role) && draft.unitId ? { unitId: draft.unitId } : {}
    const reply = await call(admin.invite, { role: draft.role, displayName: draft.displayName.trim(), phone: draft.phone.trim(), ...unit })
    setBusy(false)
    if (reply.ok) setInvitation(reply.value)
    else setRefusal(reply)
  }
  if (invitation)
    return (
      <Dialog title={`邀请码：${draft.displayName}`} confirm="我已抄下" onConfirm={onClose}>
        <View className="admin-code">
          <Text selectable userSelect className="admin-secret">
            {invitation.code}
          </Text>
        </View>
        <Text className="admin-effect">
          邀请码只在这里显示一次，请长按或选中复制，当面或电话告知本人。有效期至 {minuteTime(invitation.expiresAt)}
          ，只能用一次，须与填写的手机号一致。
        </Text>
      </Dialog>
    )
  return (
    <Dialog title="邀请人员" confirm="生成邀请码" busy={busy} onConfirm={() => void send()} onClose={onClose}>
      <Choice
        label="岗位"
        options={posts}
        value={draft.role}
        onChange={role => setDraft({ ...draft, role: staff.find(id => id === role) ?? 'officer' })}
      />
      {needsUnit(draft.role) ? (
        <Choice
          label="单位"
          options={city.units}
          value={draft.unitId}
          error={problems.unitId}
          onChange={unitId => setDraft({ ...draft, unitId })}
        />
      ) : null}
      <TextField
        label="姓名"
        value={draft.displayName}
        onChange={displayName => setDraft({ ...draft, displayName })}
        error={problems.displayName}
        maxLength={40}
      />
      <TextField
        label="手机号"
        value={draft.phone}
        onChange={phone => setDraft({ ...draft, phone })}
        error={problems.phone}
        maxLength={11}
      />
      {refusal ? <Refused refusal={refusal} /> : null}
    </Dialog>
  )
}
