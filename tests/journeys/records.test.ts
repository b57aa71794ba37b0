import { records } from '../../contract'
import { asks } from './support/asks'
import { journey } from './support/journey'
import { desktop, type Person } from './support/person'

const day = journey()
const page = '/packages/department/pages/records/index'
const company = '鹤岗市松鹤餐饮有限公司（虚构）'
const former = '市税务局（演示）'
const corrected = '国家税务总局鹤岗市税务局（虚构）'

const wholeUnit = '导出全部归集表（.xlsx）'

const lines = (person: Person) => person.shown(person.page.locator('.held-line'))

/** Types over what stands in a field until it says so: see Person.types. */
const overwrites = async (person: Person, label: string, text: string): Promise<void> => {
  do await person.types(label, text)
  while ((await person.field(label).inputValue()) !== text)
}

/** A page of the public follows within five seconds: opened again and again as people would. */
const publicSays = async (text: string, said: boolean): Promise<void> => {
  const citizen = await day.arrives(null)
  const end = Date.now() + 5000
  let seen: boolean
  do {
    await citizen.open(`/pages/credit/index?s=${day.sample}`)
    await citizen.sees('守信激励')
    seen = (await citizen.text(text).count()) > 0
  } while (seen !== said && Date.now() < end)
  expect(seen).toBe(said)
}

/** The officer looks for the company by the beginning of its name, the city left out, and opens its honour that is in force. */
const opens = async (officer: Person): Promise<void> => {
  await officer.open(page)
  await officer.types('搜索名称、统一社会信用代码', '松鹤')
  await officer.sees('共 2 条')
  await lines(officer).filter({ hasText: 'A 级纳税人（演示）' }).click()
  await officer.sees('办理过程')
}

describe('an officer with the records of the unit', () => {
  it('finds one, is told what to mend in a correction, and the public page says the corrected words', async () => {
    const officer = await day.arrives('demo-commerce', desktop)
    await publicSays(former, true)
    await opens(officer)
    await officer.press('更正')
    await overwrites(officer, '认定部门', corrected)
    await overwrites(officer, '有效期至', '2028/2/30')
    await officer.press('核对更正')
    await officer.sees('没有这一天，请核对日期。')
    await overwrites(officer, '有效期至', '2028/4/30')
    await officer.press('核对更正')
    await officer.sees(`改前：${former}`, `改后：${corrected}`)
    await officer.press('确认更正')
    await officer.sees('请写明理由，至少两个字')
    await officer.types('更正理由', '核对认定文件后更正（演示）。')
    await officer.press('确认更正')
    await officer.dialogCloses()
    await officer.sees('查看更正前的信息', '理由：核对认定文件后更正（演示）。')
    await publicSays(corrected, true)
    await officer.press('查看更正前的信息')
    await officer.sees('已更正', '查看更正后的信息')
    expect(await officer.button('撤下').count()).toBe(0)
  })

  it('withdraws one with a reason: the public sees it no more, the unit keeps the trace', async () => {
    const officer = await day.arrives('demo-commerce', desktop)
    await opens(officer)
    await officer.press('撤下')
    await officer.sees(/将不再公示，内容和办理过程保留。撤下后不能恢复/)
    await officer.types('理由', '认定已撤销（演示）。')
    await officer.press('确认撤下')
    await officer.dialogCloses()
    await officer.sees('理由：认定已撤销（演示）。', '共 1 条')
    await publicSays(corrected, false)
    await officer.field('状态').selectOption({ label: '已撤下' })
    await lines(officer).filter({ hasText: company }).waitFor()
  })

  it('is told when a colleague was first, and looks at what stands then', async () => {
    const officer = await day.arrives('demo-commerce', desktop)
    const colleague = await day.arrives('demo-commerce')
    await officer.open(page)
    await officer.press('其他信用信息')
    await lines(officer).filter({ hasText: company }).click()
    await officer.press('撤下')
    await officer.types('理由', '重复归集（演示）。')
    const { items } = await asks(colleague, records.records, { form: 'others', state: 'published' })
    const line = items.find(({ name }) => name === company)
    await asks(colleague, records.correctRecord, {
      id: line?.id ?? '',
      rev: line?.rev ?? 0,
      fields: { item: '老字号餐饮（演示）' },
      reason: '核对后更正（演示）。',
    })
    await officer.press('确认撤下')
    await officer.sees('内容刚刚有变化，请看过最新情况再办理。')
    await officer.press('取消')
    await officer.sees('查看更正后的信息')
  })

  it('gets all of the unit as the workbook that it came with, and the open form on paper', async () => {
    const officer = await day.arrives('demo-commerce', desktop)
    await officer.open(page)
    const workbook = await officer.downloads(officer.button(wholeUnit))
    expect([workbook.name, workbook.bytes.subarray(0, 2).toString()]).toEqual(['归集信息.xlsx', 'PK'])
    const paper = await officer.downloads(officer.button('导出本表（PDF）'))
    expect([paper.name, paper.bytes.subarray(0, 5).toString()]).toEqual(['守信激励信息表.pdf', '%PDF-'])
  })
})

describe('who sees what', () => {
  it('an officer of another unit sees none of it', async () => {
    const other = await day.arrives('demo-market', desktop)
    await other.open(page)
    await other.sees('这里还没有信息')
    expect(await lines(other).count()).toBe(0)
  })

  it("the credit office reads every unit's, chooses one to export, and changes nothing of another", async () => {
    const office = await day.arrives('demo-office', desktop)
    await office.open(page)
    await office.types('搜索名称、统一社会信用代码', '北岗')
    await office.sees('共 2 条')
    expect(await office.button(wholeUnit).count()).toBe(0)
    await lines(office).first().click()
    await office.sees('办理过程')
    for (const step of ['更正', '撤下']) expect(await office.button(step).count()).toBe(0)
    await office.field('归集单位').selectOption({ label: '市商务局' })
    await office.button(wholeUnit).waitFor()
  })
})
