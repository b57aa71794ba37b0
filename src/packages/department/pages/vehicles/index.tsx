import { useState } from 'react'
import type { Me } from '../../../../../contract/session'
import { unitChoicesOf } from '../../../../components/unit-choices'
import { DeskFrame } from '../../../../features/desk/DeskFrame'
import { DeskPage } from '../../../../features/desk/DeskPage'
import { useVehicles } from '../../../../features/vehicles/use-vehicles'
import { VehicleForm } from '../../../../features/vehicles/VehicleForm'
import { VehiclePanel } from '../../../../features/vehicles/VehiclePanel'
import { VehiclesColumn } from '../../../../features/vehicles/VehiclesColumn'
import { startFilter, type VehicleFilter } from '../../../../features/vehicles/vehicle-filter'

type Opened = { readonly id: string } | 'new'

const Desk = ({ me }: { readonly me: Me }) => {
  const [filter, setFilter] = useState<VehicleFilter>(startFilter)
  const [opened, setOpened] = useState<Opened>()
  const list = useVehicles(filter)
  const units = unitChoicesOf(me)
  const narrow = (next: VehicleFilter) => {
    setFilter(next)
    // what somebody works on stays open while the list beside it is searched
    if (next.search === filter.search) setOpened(undefined)
  }
  const entered = (id: string) => {
    setOpened({ id })
    list.reload()
  }
  const openId = opened === 'new' ? undefined : opened?.id
  return (
    <DeskFrame
      me={me}
      current="vehicles"
      list={
        <VehiclesColumn
          list={list}
          filter={filter}
          onFilter={narrow}
          units={units}
          openId={openId}
          onOpen={id => setOpened({ id })}
          onEnter={units.everyUnit ? undefined : () => setOpened('new')}
        />
      }
      opened={opened !== undefined}
      onBack={() => setOpened(undefined)}
      hint={['选择一辆车', '修改、暂停、撤下和下载车辆贴都在这里。']}
    >
      {opened === 'new' ? <VehicleForm onDone={({ id }) => entered(id)} onLeave={() => setOpened(undefined)} /> : null}
      {openId === undefined ? null : <VehiclePanel key={openId} id={openId} onChanged={list.reload} />}
    </DeskFrame>
  )
}

export default function VehiclesPage() {
  return <DeskPage posts={['officer', 'office']}>{me => <Desk me={me} />}</DeskPage>
}
