import { useState } from 'react'
import type { Me } from '../../../../../contract/session'
import { unitChoicesOf } from '../../../../components/unit-choices'
import { DeskFrame } from '../../../../features/desk/DeskFrame'
import { DeskPage } from '../../../../features/desk/DeskPage'
import { RecordPanel } from '../../../../features/records/RecordPanel'
import { RecordsColumn } from '../../../../features/records/RecordsColumn'
import { type RecordFilter, startFilter } from '../../../../features/records/record-filter'
import { useRecords } from '../../../../features/records/use-records'

const Desk = ({ me }: { readonly me: Me }) => {
  const [filter, setFilter] = useState<RecordFilter>(startFilter)
  const [open, setOpen] = useState<string>()
  const list = useRecords(filter)
  const narrow = (next: RecordFilter) => {
    setFilter(next)
    // what somebody works on stays open while the list beside it is searched
    if (next.search === filter.search) setOpen(undefined)
  }
  return (
    <DeskFrame
      me={me}
      current="records"
      list={<RecordsColumn list={list} filter={filter} onFilter={narrow} units={unitChoicesOf(me)} openId={open} onOpen={setOpen} />}
      opened={open !== undefined}
      onBack={() => setOpen(undefined)}
      hint={['选择一条信息', '查看内容和办理过程，有误的在这里更正或撤下。']}
    >
      {open === undefined ? null : <RecordPanel key={open} id={open} onOpen={setOpen} onChanged={list.reload} />}
    </DeskFrame>
  )
}

export default function RecordsPage() {
  return <DeskPage posts={['officer', 'office']}>{me => <Desk me={me} />}</DeskPage>
}
