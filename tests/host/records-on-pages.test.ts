import { allJobs } from '../../cloudfunctions/jobs/all-jobs'
import { withdrawRecord } from '../../cloudfunctions/shared/records'
import { runJobs } from '../../server/hosts/local/job-runner'
import { applicantOf, fictionalUscc, got } from '../support/applicant'
import { put } from '../support/records'
import { openHost, type TestHost } from './support/host'

jest.setTimeout(60_000)

let host: TestHost
let stopJobs: () => Promise<void>
beforeAll(async () => {
  host = await openHost()
  stopJobs = runJobs(host.world.services)
})
afterAll(async () => {
  await stopJobs()
  await host.stop()
})

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** ms until both doors say so; the answers were ready before. */
const until = async (symbols: string, shown: boolean, text: string): Promise<number> => {
  const since = Date.now()
  for (;;) {
    const answers = await Promise.all(['/api/scan/', '/c/'].map(async door => (await host.citizen.ask(door + symbols)).text()))
    if (answers.every(answer => answer.includes(text) === shown)) return Date.now() - since
    if (Date.now() - since > 10_000) throw new Error(`${text}: not within ten seconds`)
    await pause(25)
  }
}

describe('a record of an entity that has a code', () => {
  it('is on its page within five seconds, in JSON and for any camera, and gone as soon when it is withdrawn', async () => {
    const { code } = await applicantOf(host.world, host.world.actor('demo-agent')).coded({ uscc: fictionalUscc })
    const { store, secrets } = host.world.services
    const times: number[] = []
    for (let n = 0; n < 4; n++) {
      await until(code.symbols, false, `诚信药店${n}`)
      await pause(n * 300)
      const { id } = await put(host.world, 'voluntary', { item: `诚信药店${n}` })
      times.push(await until(code.symbols, true, `诚信药店${n}`))
      await store.transact(async tx => {
        const doc = await tx.get('records', id)
        if (doc) got(await withdrawRecord({ tx, secrets }, doc, { by: 'o', at: Date.now(), reason: '有误' }))
      })
      times.push(await until(code.symbols, false, `诚信药店${n}`))
    }
    expect(Math.max(...times)).toBeLessThan(5000)
  })

  it('is there in time also while another job takes long', async () => {
    await stopJobs()
    let over = () => {}
    const long = { name: 'long', restMs: 1000, long: true as const, run: () => new Promise<number>(resolve => (over = () => resolve(0))) }
    stopJobs = runJobs(host.world.services, [long, ...allJobs.filter(({ name }) => name === 'refresh-pages')])
    const { items } = await host.world.services.store.query('codes', { index: 'byUscc', equal: { uscc: fictionalUscc }, limit: 1 })
    await put(host.world, 'others', { item: '特色餐饮' })
    expect(await until(items[0]?.body.symbols ?? '', true, '特色餐饮')).toBeLessThan(5000)
    over()
  })
})
