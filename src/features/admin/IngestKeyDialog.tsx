import { Text } from '@tarojs/components'
import { useState } from 'react'
import { city } from '../../../city'
import { ingest } from '../../../contract'
import type { Refusal } from '../../../contract/reply'
import { type IngestScope, ingestScopes } from '../../../contract/vocabulary-ingest'
import { call } from '../../api'
import { Check, Choice, Dialog, Refused, TextField } from '../../components'
import { IngestSecret } from './IngestSecret'

const scopes = Object.keys(ingestScopes) as IngestScope[]

/** Makes a key; its secret is shown once, here, and nowhere else. */
export const IngestKeyDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [label, setLabel] = useState('')
  const [unitId, setUnitId] = useState<string>()
  const [chosen, setChosen] = useState<readonly IngestScope[]>(['records'])
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [made, setMade] = useState<{ readonly id: string; readonly secret: string }>()
  const short = label.trim().length < 2
  const send = async () => {
    setTried(true)
    if (short || unitId === undefined || chosen.length === 0) return
    setBusy(true)
    setRefusal(undefined)
    const reply = await call(ingest.makeIngestKey, { unitId, label: label.trim(), scopes: [...chosen] })
    setBusy(false)
    if (reply.ok) setMade(reply.value)
    else setRefusal(reply)
  }
  if (made) return <IngestSecret label={label.trim()} made={made} onClose={onClose} />
  const toggled = (scope: IngestScope) => (chosen.includes(scope) ? chosen.filter(one => one !== scope) : [...chosen, scope])
  return (
    <Dialog title="生成接口密钥" confirm="生成" busy={busy} onConfirm={() => void send()} onClose={onClose}>
      <Choice label="单位" options={city.units} value={unitId} error={tried && !unitId ? '请选择单位' : undefined} onChange={setUnitId} />
      <TextField
        label="用途"
        hint="例如：市信用平台"
        value={label}
        onChange={setLabel}
        error={tried && short ? '至少两个字' : undefined}
        maxLength={40}
      />
      {scopes.length > 1
        ? scopes.map(scope => (
            <Check key={scope} checked={chosen.includes(scope)} onChange={() => setChosen(toggled(scope))}>
              报送{ingestScopes[scope]}
            </Check>
          ))
        : null}
      {tried && chosen.length === 0 ? (
        <Text className="field-error" {...{ role: 'alert' }}>
          请至少选择一项
        </Text>
      ) : null}
      {refusal ? <Refused refusal={refusal} /> : null}
    </Dialog>
  )
}
