import { office as contract } from '../../contract'
import { asks } from './support/asks'
import { approveAll, handIn } from './support/crowd'
import { journey } from './support/journey'
import { desktop, type Person } from './support/person'

const day = journey()
const many = 1000

let office: Person
let officer: Person
let owner: Person

beforeAll(async () => {
  owner = await day.arrives('demo-newcomer')
  officer = await day.arrives('demo-commerce', desktop)
  office = await day.arrives('demo-office', desktop)
}, 60_000)

describe('the credit office', () => {
  it('sees the queue of every unit, and narrows it to one', async () => {
    await office.open('/packages/office/pages/assign/index?view=queues')
    await office.sees('北岗家政服务有限公司（虚构）')
    await office.press('待赋码')
    await office.sees('鹤岗市北疆检测技术有限公司（虚构）', '绥滨县两江有机水稻专业合作社（虚构）')
    await office.field('全部单位').selectOption({ label: '市农业农村局' })
    await office.seesNot('鹤岗市北疆检测技术有限公司（虚构）')
    await office.sees('绥滨县两江有机水稻专业合作社（虚构）')
  })

  it('assigns a thousand at once, is shown how far it is, and may leave and come back', async () => {
    await approveAll(officer, await handIn(owner, many - 2, 72_000))
    await office.open('/packages/office/pages/assign/index?view=assign')
    await office.press('全部赋码')
    await office.sees(/每个主体得到一枚有效的诚信码/)
    await office.press('开始赋码')
    await office.sees('进行中')
    await office.page.reload()
    const bar = office.page.getByRole('progressbar')
    await bar.waitFor()
    await office.text('✓ 已完成').waitFor({ timeout: 60_000 })
    await office.sees(`已完成：已赋码 ${many} / ${many}`)
    expect(await bar.getAttribute('aria-valuenow')).toBe('100')
    await office.open('/packages/office/pages/assign/index?view=assign')
    await office.sees('没有等待赋码的申请')
  })

  it('stops a batch; what was assigned keeps its code, the rest goes on waiting', async () => {
    await approveAll(officer, await handIn(owner, 400, 74_000))
    await office.open('/packages/office/pages/assign/index?view=assign')
    await office.press('全部赋码')
    await office.press('开始赋码')
    await office.press(/停止/)
    await office.sees('已停止')
    const { items } = await asks(office, contract.jobs, {})
    const [job] = items
    expect(job?.state).toBe('cancelled')
    expect(job?.done).toBeLessThan(400)
    const waiting = await asks(office, contract.allQueues, { state: 'approved', order: 'oldest' })
    expect(waiting.total).toBe(400 - (job?.done ?? 0))
  })
})
