import { Text } from '@tarojs/components'
import { useState } from 'react'
import { admin } from '../../../contract'
import type { UnitLine } from '../../../contract/admin'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { Check, Dialog, Refused, TextField } from '../../components'

interface UnitDialogProps {
  readonly unit: UnitLine
  readonly onDone: () => void
  readonly onClose: () => void
}

const tooShort = (name: string) => (name.trim().length < 2 ? '至少两个字' : undefined)

/** Renames a unit or stops its work here. */
export const UnitDialog = ({ unit, onDone, onClose }: UnitDialogProps) => {
  const [name, setName] = useState(unit.name)
  const [shortName, setShortName] = useState(unit.shortName)
  const [active, setActive] = useState(unit.active)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async () => {
    if (tooShort(name) || tooShort(shortName)) return
    setBusy(true)
    setRefusal(undefined)
    const reply = await call(admin.saveUnit, { id: unit.id, rev: unit.rev, name: name.trim(), shortName: shortName.trim(), active })
    setBusy(false)
    if (reply.ok) onDone()
    else setRefusal(reply)
  }
  return (
    <Dialog title={`修改：${unit.name}`} confirm="保存" busy={busy} onConfirm={() => void send()} onClose={onClose}>
      <TextField label="单位全称" value={name} onChange={setName} error={tooShort(name)} maxLength={60} />
      <TextField label="简称" value={shortName} onChange={setShortName} error={tooShort(shortName)} maxLength={20} />
      <Check checked={active} onChange={() => setActive(!active)}>
        在用
      </Check>
      {unit.active && !active ? (
        <Text className="admin-effect">
          停用后，“{unit.name}”的 {unit.officers} 名人员不能再审核；已作出的决定不受影响，可随时重新启用。
        </Text>
      ) : null}
      {refusal ? <Refused refusal={refusal} /> : null}
    </Dialog>
  )
}
