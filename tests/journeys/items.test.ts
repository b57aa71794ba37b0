import { admin, application } from '../../contract'
import { asks } from './support/asks'
import { picture } from './support/hand'
import { journey } from './support/journey'
import { desktop, type Person } from './support/person'

const day = journey()
const school = '鹤岗市新起点培训学校有限公司（虚构）'
const award = '公益课堂二十场（虚构）'
const phone = '13800000000'

let owner: Person
let officer: Person
let credit: string

/** The unit that decides on schools gets its officer as units do: by an invitation. */
const becomesOfficer = async (person: Person): Promise<void> => {
  const administrator = await day.arrives('demo-admin')
  const invited = { role: 'officer', unitId: 'culture-tourism', displayName: '癸审核（虚构）', phone } as const
  const { code } = await asks(administrator, admin.invite, invited)
  await asks(person, admin.acceptInvitation, { code, phone })
}

const ofSchool = async (): Promise<{ readonly id: string; readonly url: string }> => {
  const { items } = await asks(owner, application.mine, {})
  const { id } = items.find(({ name }) => name === school) ?? { id: '' }
  const { code } = await asks(owner, application.application, { id })
  return { id, url: code?.url ?? '' }
}

beforeAll(async () => {
  owner = await day.arrives('demo-agent')
  officer = await day.arrives('demo-newcomer', desktop)
  await becomesOfficer(officer)
})

describe('a school shows what it charges and what it gives', () => {
  it('comes from its application to the sections that its sector declares', async () => {
    const { id, url } = await ofSchool()
    credit = `/pages/credit/index?s=${url.slice(-32)}`
    await owner.open(`/packages/entity/pages/application/index?id=${id}`)
    await owner.press('补充展示信息')
    await owner.sees('办学资质', '师资', '收费标准', '自愿注册', /每一条先由.*文.*确认/)
  })

  it('is told at the field what is wrong, and hands in its fees', async () => {
    await owner.press('填写收费标准')
    await owner.types('课程', '书法基础班')
    await owner.types('收费（元）', '很便宜')
    await owner.page.getByRole('radio', { name: '每课时' }).click()
    await owner.press('提交，等待确认')
    await owner.sees('请填写金额，如 120 或 99.50，单位为元。', /还有 1 项要改：收费/)
    await owner.types('收费（元）', '120')
    await owner.press('提交，等待确认')
    await owner.sees('待确认', /已交给.*确认后公示。您现在不用做什么。/)
  })

  it('registers of its own accord, with a picture', async () => {
    await owner.page.goBack()
    await owner.press('填写自愿注册')
    await owner.types('事项名称', award)
    await owner.types('事项内容', '面向社区儿童，全年免费。')
    await owner.uploads(owner.button('拍摄或选择照片'), await picture('class.jpg', '#3f7f5f'))
    await owner.field('第 1 张照片').waitFor()
    await owner.press('提交，等待确认')
    await owner.sees('待确认', '面向社区儿童，全年免费。')
  })
})

describe('its unit', () => {
  it('sends the fees back with a reason and confirms the other, having seen its picture', async () => {
    await officer.open('/packages/department/pages/items/index')
    await officer.sees('共 2 条', '收费标准：书法基础班')
    await officer.press('退回给主体')
    await officer.press('确认退回')
    await officer.sees(/请写明理由/)
    await officer.types('理由', '请补充退费办法。')
    await officer.press('确认退回')
    await officer.dialogCloses()
    await officer.sees('共 1 条', '面向社区儿童，全年免费。')
    await officer.button('放大第 1 张照片').click()
    await officer.page.locator('.preview-image').waitFor()
    await officer.page.keyboard.press('Escape')
    await officer.page.locator('.preview-image').waitFor({ state: 'detached' })
    await officer.press('确认公示')
    await officer.dialog().getByRole('button', { name: '确认公示' }).click()
    await officer.dialogCloses()
    await officer.sees('没有待确认的内容')
  })
})

describe('the public', () => {
  it('sees what was confirmed with its picture, whose words it is, and nothing of what came back', async () => {
    const citizen = await day.arrives(null)
    const end = Date.now() + 5000
    do {
      await citizen.open(credit)
      await citizen.sees('自愿注册')
    } while ((await citizen.text(award).count()) === 0 && Date.now() < end)
    await citizen.sees(award, /企业自报/)
    expect(await citizen.text('书法基础班').count()).toBe(0)
    await citizen.button(`放大照片：${award}`).click()
    await citizen.page.locator('.preview-image').waitFor()
  })

  it('sees the fees once they were mended and confirmed', async () => {
    await owner.page.goBack()
    await owner.text('书法基础班').click()
    await owner.sees('理由：请补充退费办法。')
    await owner.press('去修改')
    await owner.types('退费办法（可不填）', '未上的课全退。')
    await owner.press('提交，等待确认')
    await owner.sees('待确认')
    await officer.open('/packages/department/pages/items/index')
    await officer.sees('未上的课全退。')
    await officer.press('确认公示')
    await officer.dialog().getByRole('button', { name: '确认公示' }).click()
    await officer.dialogCloses()
    const citizen = await day.arrives(null)
    const end = Date.now() + 5000
    do {
      await citizen.open(credit)
      await citizen.sees('自愿注册')
    } while ((await citizen.text('书法基础班').count()) === 0 && Date.now() < end)
    await citizen.sees('收费标准', '书法基础班', /收费（元）：120 · 计费单位：每课时/)
  })
})
