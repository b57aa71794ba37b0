import { useState } from 'react'
import { coverage } from '../../../../../contract'
import type { Me } from '../../../../../contract/session'
import { useQuery } from '../../../../api'
import { CoverageColumn } from '../../../../features/coverage/CoverageColumn'
import { SectorPanel } from '../../../../features/coverage/SectorPanel'
import { DeskFrame } from '../../../../features/desk/DeskFrame'
import { DeskPage } from '../../../../features/desk/DeskPage'
import { isWide } from '../../../../features/desk/wide'

const Desk = ({ me }: { readonly me: Me }) => {
  const { reply, reload } = useQuery(coverage.coverage, {})
  const [chosen, setChosen] = useState<string>()
  const view = reply?.ok ? reply.value : undefined
  const open = chosen ?? (isWide() ? view?.cells[0]?.sectorId : undefined)
  const imports = me.roles.some(({ role }) => role === 'officer')
  return (
    <DeskFrame
      me={me}
      current="coverage"
      list={<CoverageColumn reply={reply} onRetry={reload} imports={imports} openId={open} onOpen={setChosen} />}
      opened={open !== undefined}
      onBack={() => setChosen(undefined)}
      hint={['选择一个行业领域', '查看各辖区的覆盖情况，以及还没有诚信码的主体。']}
    >
      {open && view ? (
        <SectorPanel
          key={open}
          sectorId={open}
          cells={view.cells.filter(({ sectorId }) => sectorId === open)}
          whole={view.whole.includes(open)}
        />
      ) : null}
    </DeskFrame>
  )
}

export default function CoveragePage() {
  return <DeskPage posts={['officer', 'office']}>{me => <Desk me={me} />}</DeskPage>
}
