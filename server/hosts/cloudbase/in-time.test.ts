import { allJobs } from '../../../cloudfunctions/jobs/all-jobs'
import type { Services } from '../../ports/services'
import { inTime } from './in-time'

const begun = async (left: number): Promise<string[]> => {
  const names: string[] = []
  const jobs = allJobs.map(job => ({ ...job, run: async () => names.push(job.name) }))
  for (const job of inTime(jobs, () => left)) await job.run({} as Services, { limit: 1 })
  return names
}
const all = allJobs.map(({ name }) => name)

describe('the timer of a function that the platform ends within the minute', () => {
  it('begins every job while there is time', async () => {
    expect(await begun(60_000)).toEqual(all)
  })

  it('begins no messages that a slow WeChat would keep until after the end, for those would be sent twice; all else goes on', async () => {
    expect(await begun(34_000)).toEqual(all.filter(name => name !== 'deliver'))
  })
})
