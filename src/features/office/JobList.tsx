import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { office } from '../../../contract'
import { useQuery } from '../../api'
import { Empty, Refused, Skeleton } from '../../components'
import { JobCard } from './JobCard'
import { pollAfter } from './job-progress'
import './office.scss'

/** As many jobs as the page shows, newest first. */
const shown = 10

/** The batches and their progress; asks again every two seconds while one runs. */
export const JobList = () => {
  const { reply, reload } = useQuery(office.jobs, {})
  const wait = reply?.ok ? pollAfter(reply.value.items) : null
  useEffect(() => {
    if (wait === null) return
    const timer = setInterval(reload, wait)
    return () => clearInterval(timer)
  }, [wait, reload])
  if (!reply) return <Skeleton lines={6} />
  if (!reply.ok) return <Refused refusal={reply} onRetry={reload} />
  const jobs = reply.value.items.slice(0, shown)
  if (jobs.length === 0) return <Empty title="还没有赋码任务" hint="在“待赋码”中选择申请，开始第一批。" />
  return (
    <View>
      {jobs.map(job => (
        <JobCard key={job.id} job={job} onChanged={reload} />
      ))}
    </View>
  )
}
