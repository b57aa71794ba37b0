import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Me } from '../../../../../contract/session'
import { IngestKeyList } from '../../../../features/admin/IngestKeyList'
import { OfficerList } from '../../../../features/admin/OfficerList'
import { UnitList } from '../../../../features/admin/UnitList'
import { DeskFrame } from '../../../../features/desk/DeskFrame'
import { DeskPage } from '../../../../features/desk/DeskPage'

const views = ['units', 'officers', 'keys']

const Desk = ({ me }: { readonly me: Me }) => {
  const asked = useRouter().params.view
  const [view, setView] = useState(views.find(one => one === asked && (one !== 'keys' || me.ingest)) ?? 'units')
  return (
    <DeskFrame me={me} current={view} onView={setView}>
      {view === 'officers' ? <OfficerList /> : view === 'keys' ? <IngestKeyList /> : <UnitList />}
    </DeskFrame>
  )
}

export default function AdminPage() {
  return <DeskPage posts={['admin']}>{me => <Desk me={me} />}</DeskPage>
}
