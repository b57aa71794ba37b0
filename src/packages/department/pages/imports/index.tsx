import { useState } from 'react'
import type { Me } from '../../../../../contract/session'
import { DeskFrame } from '../../../../features/desk/DeskFrame'
import { DeskPage } from '../../../../features/desk/DeskPage'
import { isWide } from '../../../../features/desk/wide'
import { ImportPanel } from '../../../../features/imports/ImportPanel'
import { ImportsColumn } from '../../../../features/imports/ImportsColumn'
import { useImports } from '../../../../features/imports/use-imports'

const Desk = ({ me }: { readonly me: Me }) => {
  const units = me.roles.flatMap(({ role, unitId, unitName }) =>
    role === 'officer' && unitId ? [{ id: unitId, name: unitName ?? unitId }] : [],
  )
  const [unitId, setUnitId] = useState<string>()
  const [chosen, setChosen] = useState<string>()
  const list = useImports(unitId)
  // whoever comes back finds what they left: the newest is what runs
  const open = chosen ?? (isWide() ? list.items[0]?.id : undefined)
  const enter = (unit: string | undefined) => {
    setUnitId(unit)
    setChosen(undefined)
  }
  const begun = (id: string) => {
    setChosen(id)
    list.reload()
  }
  return (
    <DeskFrame
      me={me}
      current="imports"
      list={<ImportsColumn list={list} units={units} unitId={unitId} onUnit={enter} openId={open} onOpen={setChosen} onBegun={begun} />}
      opened={open !== undefined}
      onBack={() => setChosen(undefined)}
      hint={['还没有导入', '在左边选择填报好的工作簿，先看预览，再决定收录。']}
    >
      {open === undefined ? null : <ImportPanel key={open} id={open} onOpen={setChosen} onChanged={list.reload} />}
    </DeskFrame>
  )
}

export default function ImportsPage() {
  return <DeskPage posts={['officer']}>{me => <Desk me={me} />}</DeskPage>
}
