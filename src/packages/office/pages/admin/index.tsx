import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Me } from '../../../../../contract/session'
import { OfficerList } from '../../../../features/admin/OfficerList'
import { UnitList } from '../../../../features/admin/UnitList'
import { DeskFrame } from '../../../../features/desk/DeskFrame'
import { DeskPage } from '../../../../features/desk/DeskPage'

const Desk = ({ me }: { readonly me: Me }) => {
  const [view, setView] = useState(useRouter().params.view === 'officers' ? 'officers' : 'units')
  return (
    <DeskFrame me={me} current={view} onView={setView}>
      {view === 'officers' ? <OfficerList /> : <UnitList />}
    </DeskFrame>
  )
}

export default function AdminPage() {
  return <DeskPage posts={['admin']}>{me => <Desk me={me} />}</DeskPage>
}
