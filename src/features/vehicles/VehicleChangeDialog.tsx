import { vehicles } from '../../../contract'
import { type VehicleChange, type VehicleView, vehicleChanges } from '../../../contract/vehicles'
import { isStale, useStep } from '../../api/use-step'
import { ReasonDialog } from '../../components'
import { effectOf } from './vehicle-effects'

interface VehicleChangeDialogProps {
  readonly view: VehicleView
  readonly change: VehicleChange
  readonly onDone: () => void
  readonly onClose: () => void
  /** somebody else has changed it meanwhile: what stands now is to be looked at */
  readonly onStale: () => void
}

/** Says what a scan will show afterwards, and asks why. */
export const VehicleChangeDialog = ({ view, change, onDone, onClose, onStale }: VehicleChangeDialogProps) => {
  const { busy, refusal, take } = useStep()
  const send = async (reason: string) => {
    const reply = await take(vehicles.changeVehicle, { id: view.id, rev: view.rev, change, reason })
    if (reply.ok) onDone()
  }
  const close = () => {
    onClose()
    if (refusal && isStale(refusal)) onStale()
  }
  return (
    <ReasonDialog
      title={`${vehicleChanges[change]}车辆`}
      effect={effectOf(change, view)}
      confirm={`确认${vehicleChanges[change]}`}
      danger={change !== 'resume'}
      busy={busy}
      refusal={refusal}
      minLength={2}
      onSend={reason => void send(reason)}
      onClose={close}
    />
  )
}
