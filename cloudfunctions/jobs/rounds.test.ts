import { openWorld, type World } from '../../tests/support/services'
import { allJobs, type BackgroundJob } from './all-jobs'
import { createRounds } from './rounds'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

/** A job with so many items left, or none that works. */
const jobOf = (name: string, left: number | Error, restMs = 1000) => {
  const limits: number[] = []
  const run: BackgroundJob['run'] = async (_services, { limit }) => {
    limits.push(limit)
    if (left instanceof Error) throw left
    const done = Math.min(left, limit)
    left -= done
    return done
  }
  return { job: { name, restMs, run }, limits }
}

const roundsOf = (...jobs: readonly { readonly job: BackgroundJob }[]) => {
  const faults: string[] = []
  let now = 0
  const round = createRounds(
    world.services,
    (job, { message }) => faults.push(`${job}: ${message}`),
    jobs.map(one => one.job),
    () => now,
  )
  const wait = (ms: number) => {
    now += ms
  }
  return { rounds: round, round: () => round({ limit: 10, goOn: () => true }), faults, wait }
}

describe('a round of jobs', () => {
  it('lets each job do its share, and says how much was done', async () => {
    const [one, other] = [jobOf('one', 3), jobOf('other', 25)]
    const { round } = roundsOf(one, other)
    expect([await round(), await round(), await round(), await round()]).toEqual([13, 10, 5, 0])
    expect(one.limits).toEqual([10, 10])
  })

  it('goes on when one job fails, and tells of the fault', async () => {
    const [broken, well] = [jobOf('broken', new Error('no network')), jobOf('well', 1)]
    const { round, faults } = roundsOf(broken, well)
    expect(await round()).toBe(1)
    expect(faults).toEqual(['broken: no network'])
  })

  it('asks a job that found nothing, or failed, only after its rest', async () => {
    const [empty, broken] = [jobOf('empty', 0, 60_000), jobOf('broken', new Error('no network'), 1000)]
    const { round, wait } = roundsOf(empty, broken)
    await round()
    await round()
    expect([empty.limits.length, broken.limits.length]).toEqual([1, 1])
    wait(1000)
    await round()
    expect([empty.limits.length, broken.limits.length]).toEqual([1, 2])
    wait(59_000)
    await round()
    expect(empty.limits.length).toBe(2)
  })

  it('ends before its next job when its host has no more time', async () => {
    const [one, other] = [jobOf('one', 5), jobOf('other', 5)]
    const { rounds } = roundsOf(one, other)
    expect(await rounds({ limit: 10, goOn: () => one.limits.length === 0 })).toBe(5)
    expect(other.limits).toEqual([])
  })
})

describe('the list of jobs', () => {
  it('gives each a name of its own and a rest, so that a job without work costs little', () => {
    expect(new Set(allJobs.map(({ name }) => name)).size).toBe(allJobs.length)
    for (const { restMs } of allJobs) expect(restMs).toBeGreaterThanOrEqual(1000)
  })
})
