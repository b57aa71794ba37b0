import { application, office } from '../../contract'
import { asks } from './support/asks'
import { approveAll, handIn } from './support/crowd'
import { journey } from './support/journey'
import { desktop, type Person, phone } from './support/person'
import { madeUpUscc } from './support/uscc'

const day = journey()
const page = '/packages/department/pages/vehicles/index'
const serial = 83_000
const company = `第${serial}号小吃店（虚构）`

const lines = (person: Person) => person.shown(person.page.locator('.held-line'))

/** A taxi company with its code, as its officer and the credit office have decided. */
beforeAll(async () => {
  const owner = await day.arrives('demo-newcomer')
  const officer = await day.arrives('demo-transport')
  const credit = await day.arrives('demo-office')
  const ids = await handIn(owner, 1, serial, 'taxi')
  await approveAll(officer, ids)
  const { rev } = await asks(owner, application.application, { id: ids[0] ?? '' })
  await asks(credit, office.assign, { id: ids[0] ?? '', rev })
})

/** Types over what stands in a field until it says so: see Person.types. */
const overwrites = async (person: Person, label: string, text: string): Promise<void> => {
  do await person.types(label, text)
  while ((await person.field(label).inputValue()) !== text)
}

describe('an officer who decides on carriers', () => {
  it('enters a vehicle by hand, is told what to mend, and finds it by its plate', async () => {
    const officer = await day.arrives('demo-transport', desktop)
    await officer.open(page)
    await officer.sees('共 2 辆')
    await officer.press('录入车辆')
    await overwrites(officer, '企业的统一社会信用代码', madeUpUscc(serial))
    await overwrites(officer, '号牌号码', '黑HI1234')
    await overwrites(officer, '道路运输证号', '230400000001')
    await officer.press('保存')
    await officer.sees('请选择车辆类型。', '请选择许可有效期至哪一天。', /号牌号码不对/)
    await overwrites(officer, '号牌号码', '黑H·T1234')
    await officer.field('车辆类型').selectOption({ label: '出租汽车' })
    await overwrites(officer, '许可有效期至', '2029-07-22')
    await officer.press('保存')
    await officer.sees('扫码显示：车辆诚信码有效', '2029年7月22日')
    const sticker = await officer.downloads(officer.button('下载车辆贴'))
    expect(sticker.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await officer.open(page)
    await officer.types('搜索号牌、企业名称、统一社会信用代码', '黑HT1234')
    await officer.sees('共 1 辆')
    await lines(officer).filter({ hasText: company }).waitFor()
  })

  it('corrects, suspends, resumes and withdraws it with a reason, and all of it is kept', async () => {
    const officer = await day.arrives('demo-transport', phone)
    await officer.open(page)
    await lines(officer).filter({ hasText: '黑H·T1234' }).click()
    await officer.press('修改')
    await overwrites(officer, '许可有效期至', '2030-07-22')
    await officer.press('保存')
    await officer.sees('改前：2029/7/22', '改后：2030/7/22')
    for (const [step, says] of [
      ['暂停', '扫码显示：车辆诚信码已暂停'],
      ['恢复', '扫码显示：车辆诚信码有效'],
      ['撤下', '扫码显示：车辆已撤下，此码停用'],
    ] as const) {
      await officer.press(step)
      await officer.types('理由', `${step}的理由（演示）。`)
      await officer.press(`确认${step}`)
      await officer.dialogCloses()
      await officer.sees(says, `理由：${step}的理由（演示）。`)
    }
    expect(await officer.button('撤下').count()).toBe(0)
    await officer.button('重新录入').waitFor()
  })

  it('has the page beside the records; an officer who decides on no carrier has not, and sees nothing there', async () => {
    const officer = await day.arrives('demo-transport', desktop)
    await officer.open(page)
    await officer.page.getByRole('link', { name: '营运车辆' }).waitFor()
    const other = await day.arrives('demo-commerce', desktop)
    await other.open(page)
    await other.sees('这里还没有车辆')
    expect(await other.page.getByRole('link', { name: '营运车辆' }).count()).toBe(0)
    await other.press('已撤下')
    await other.sees('这里还没有车辆')
    expect(await lines(other).count()).toBe(0)
  })

  it("the credit office reads every unit's vehicles and changes none", async () => {
    const credit = await day.arrives('demo-office', desktop)
    await credit.open(page)
    await credit.press('已撤下')
    await lines(credit).filter({ hasText: '黑H·T1234' }).click()
    await credit.sees('理由：撤下的理由（演示）。')
    for (const step of ['重新录入', '录入车辆']) expect(await credit.button(step).count()).toBe(0)
  })
})
