import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { vehicles } from '../../../contract'
import type { VehicleView } from '../../../contract/vehicles'
import { type VehicleKind, vehicleKinds } from '../../../contract/vocabulary-collection'
import { shownPlate } from '../../../domain/vehicle/plate'
import { useStep } from '../../api/use-step'
import { Button, Card, Check, Choice, Refused, TextField, UsccField } from '../../components'
import { DayField } from '../../components/day-field'
import { draftOf, emptyDraft, inputOf, problemsOf, refusedFields, type VehicleDraft, type VehicleProblems } from './vehicle-form'

const kinds = Object.entries(vehicleKinds).map(([id, name]) => ({ id, name }))
const isKind = (id: string | undefined): id is VehicleKind => id !== undefined && id in vehicleKinds

interface VehicleFormProps {
  /** absent: a vehicle is entered */
  readonly view?: VehicleView
  readonly onDone: (now: VehicleView) => void
  readonly onLeave: () => void
}

/** What a permit says of one vehicle. There is no field for an owner or a driver (R11). */
export const VehicleForm = ({ view, onDone, onLeave }: VehicleFormProps) => {
  const [draft, setDraft] = useState<VehicleDraft>(() => (view ? draftOf(view) : emptyDraft))
  const [problems, setProblems] = useState<VehicleProblems>({})
  const [move, setMove] = useState(false)
  const { busy, refusal, take } = useStep()
  const elsewhere = refusal?.reason === 'plate-elsewhere'
  const known = refusal?.reason === 'record-exists'
  const type = (changed: Partial<VehicleDraft>) => {
    setDraft(typed => ({ ...typed, ...changed }))
    const mended = new Set(Object.keys(changed))
    setProblems(found => Object.fromEntries(Object.entries(found).filter(([field]) => !mended.has(field))))
  }
  const send = async () => {
    setProblems(problemsOf(draft))
    const input = inputOf(draft, view?.rev, elsewhere && move)
    if (!input) return
    const reply = await take(vehicles.saveVehicle, input)
    if (reply.ok) onDone(reply.value)
    else setProblems(refusedFields(reply.fields ?? {}))
  }
  return (
    <Card title={view ? `修改车辆：${shownPlate(view.plate)}` : '录入车辆'}>
      {view ? null : (
        <>
          <UsccField label="企业的统一社会信用代码" value={draft.uscc} error={problems.uscc} onChange={uscc => type({ uscc })} />
          <TextField
            label="号牌号码"
            value={draft.plate}
            error={problems.plate}
            hint="普通号牌 7 位，新能源号牌 8 位"
            maxLength={40}
            onChange={plate => type({ plate })}
          />
        </>
      )}
      <TextField label="号牌种类（可不填）" value={draft.plateKind} maxLength={40} onChange={plateKind => type({ plateKind })} />
      <Choice
        id="vehicle-kind"
        label="车辆类型"
        options={kinds}
        value={draft.kind}
        error={problems.kind}
        onChange={kind => type({ kind: isKind(kind) ? kind : undefined })}
      />
      <TextField label="道路运输证号" value={draft.permit} error={problems.permit} maxLength={60} onChange={permit => type({ permit })} />
      <DayField label="许可有效期至" value={draft.validUntil} error={problems.validUntil} onChange={validUntil => type({ validUntil })} />
      <Text className="held-soft">只填车辆与许可的信息，不填车主、驾驶员的个人信息。</Text>
      {known ? (
        <Text className="held-told" {...{ role: 'alert' }}>
          这个号牌已录入在该企业名下，请在列表中找到它再修改。
        </Text>
      ) : null}
      {refusal && !known ? <Refused refusal={refusal} /> : null}
      {elsewhere ? (
        <Check checked={move} onChange={setMove}>
          车辆已转入本企业
        </Check>
      ) : null}
      <View className="held-ways">
        <Button main busy={busy} onClick={() => void send()}>
          保存
        </Button>
        <Button disabled={busy} onClick={onLeave}>
          取消
        </Button>
      </View>
    </Card>
  )
}
