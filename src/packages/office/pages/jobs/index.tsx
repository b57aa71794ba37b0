import { DeskFrame } from '../../../../features/desk/DeskFrame'
import { DeskPage } from '../../../../features/desk/DeskPage'
import { JobList } from '../../../../features/office/JobList'

export default function JobsPage() {
  return (
    <DeskPage posts={['office']}>
      {me => (
        <DeskFrame me={me} current="jobs">
          <JobList />
        </DeskFrame>
      )}
    </DeskPage>
  )
}
