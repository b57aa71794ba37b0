import { AuditList } from '../../../../features/admin/AuditList'
import { DeskFrame } from '../../../../features/desk/DeskFrame'
import { DeskPage } from '../../../../features/desk/DeskPage'

export default function AuditPage() {
  return (
    <DeskPage posts={['auditor']}>
      {me => (
        <DeskFrame me={me} current="audit">
          <AuditList />
        </DeskFrame>
      )}
    </DeskPage>
  )
}
