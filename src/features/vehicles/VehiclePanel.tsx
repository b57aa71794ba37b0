import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { vehicles } from '../../../contract'
import { type VehicleChange, vehicleStates } from '../../../contract/vehicles'
import { shownPlate } from '../../../domain/vehicle/plate'
import { useQuery } from '../../api'
import { Button, Refused, Skeleton, Tag } from '../../components'
import '../../components/held.scss'
import { VehicleChangeDialog } from './VehicleChangeDialog'
import { VehicleFacts } from './VehicleFacts'
import { VehicleForm } from './VehicleForm'
import { VehicleHistory } from './VehicleHistory'
import { changesOf } from './vehicle-effects'

interface VehiclePanelProps {
  readonly id: string
  /** the list beside shows the same vehicle */
  readonly onChanged: () => void
}

/** One vehicle: how it stands, what may be done with it, what has been done. */
export const VehiclePanel = ({ id, onChanged }: VehiclePanelProps) => {
  const { reply, reload } = useQuery(vehicles.vehicle, { id })
  const [doing, setDoing] = useState<VehicleChange | 'edit'>()
  if (!reply) return <Skeleton lines={10} />
  if (!reply.ok) return <Refused refusal={reply} onRetry={reload} />
  const view = reply.value
  const stop = () => setDoing(undefined)
  const askAgain = () => {
    reload()
    onChanged()
  }
  const changed = () => {
    stop()
    askAgain()
  }
  return (
    <View>
      <View className="held-head">
        <View className="held-title">
          <Text className="held-large" {...{ role: 'heading', 'aria-level': 2 }}>
            {shownPlate(view.plate)}
          </Text>
          <Tag>{vehicleStates[view.state]}</Tag>
          {view.expired ? <Tag tone="unknown">许可已过期</Tag> : null}
        </View>
        {view.mayChange && doing !== 'edit' ? (
          <View className="held-actions">
            <Button onClick={() => setDoing('edit')}>{view.state === 'withdrawn' ? '重新录入' : '修改'}</Button>
            {changesOf(view.state).map(([change, label]) => (
              <Button key={change} danger={change === 'withdraw'} onClick={() => setDoing(change)}>
                {label}
              </Button>
            ))}
          </View>
        ) : null}
      </View>
      {doing === 'edit' ? <VehicleForm key={view.rev} view={view} onDone={changed} onLeave={stop} /> : <VehicleFacts view={view} />}
      <VehicleHistory history={view.history} />
      {doing !== undefined && doing !== 'edit' ? (
        <VehicleChangeDialog view={view} change={doing} onDone={changed} onClose={stop} onStale={askAgain} />
      ) : null}
    </View>
  )
}
