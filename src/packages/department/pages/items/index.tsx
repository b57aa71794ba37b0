import { useState } from 'react'
import type { Me } from '../../../../../contract/session'
import { unitChoicesOf } from '../../../../components/unit-choices'
import { DeskFrame } from '../../../../features/desk/DeskFrame'
import { DeskPage } from '../../../../features/desk/DeskPage'
import { isWide } from '../../../../features/desk/wide'
import { UnitItemPanel } from '../../../../features/items/UnitItemPanel'
import { UnitItemsColumn } from '../../../../features/items/UnitItemsColumn'
import { type UnitItemFilter, useUnitItems } from '../../../../features/items/use-unit-items'

const Desk = ({ me }: { readonly me: Me }) => {
  const [filter, setFilter] = useState<UnitItemFilter>({ state: 'submitted' })
  const [chosen, setChosen] = useState<string>()
  const list = useUnitItems(filter)
  // a desk shows what waits longest at once
  const open = chosen ?? (isWide() && filter.state === 'submitted' ? list.items[0]?.id : undefined)
  const narrow = (next: UnitItemFilter) => {
    setFilter(next)
    setChosen(undefined)
  }
  const decided = (id: string) => {
    const at = list.items.findIndex(one => one.id === id)
    setChosen((list.items[at + 1] ?? list.items[at - 1])?.id)
    list.reload()
  }
  return (
    <DeskFrame
      me={me}
      current="items"
      list={<UnitItemsColumn list={list} filter={filter} onFilter={narrow} units={unitChoicesOf(me)} openId={open} onOpen={setChosen} />}
      opened={open !== undefined}
      onBack={() => setChosen(undefined)}
      hint={['没有打开的内容', '在左边选择一条，看过内容和照片，再确认或退回。']}
    >
      {open === undefined ? null : <UnitItemPanel key={open} id={open} onChanged={list.reload} onDecided={decided} />}
    </DeskFrame>
  )
}

export default function ItemsPage() {
  return <DeskPage posts={['officer', 'office']}>{me => <Desk me={me} />}</DeskPage>
}
