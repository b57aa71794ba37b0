import { review } from '../../contract'
import { asks } from './support/asks'
import { handIn } from './support/crowd'
import { journey } from './support/journey'
import { desktop, type Person } from './support/person'

const day = journey()
const queue = '/packages/department/pages/queue/index'

const nameShown = (officer: Person) => officer.shown(officer.page.locator('.review-name')).first()

describe('an officer at the desk', () => {
  it('reviews with the keyboard alone: on, back, return, approve, search', async () => {
    const officer = await day.arrives('demo-commerce', desktop)
    const key = (name: string) => officer.page.keyboard.press(name)
    await officer.open(queue)
    await nameShown(officer).filter({ hasText: '北岗家政' }).waitFor()
    await key('j')
    await nameShown(officer).filter({ hasText: '龙江源' }).waitFor()
    await key('k')
    await nameShown(officer).filter({ hasText: '北岗家政' }).waitFor()
    await key('r')
    await officer.dialog().waitFor()
    await key('Escape')
    await officer.dialog().waitFor({ state: 'hidden' })
    await key('a')
    await officer.sees(/通过审核，转信用办赋码/)
    await key('Enter')
    await officer.dialog().waitFor({ state: 'hidden' })
    await nameShown(officer).filter({ hasText: '龙江源' }).waitFor()
    await officer.shown(officer.page.locator('.queue-name')).filter({ hasText: '北岗家政' }).waitFor({ state: 'hidden' })
    await key('r')
    await key('Space')
    for (let i = 0; i < 10; i += 1) await key('Tab')
    await officer.page.keyboard.type('请核对名称（演示）。')
    await key('Tab')
    await key('Tab')
    await key('Enter')
    await officer.dialog().waitFor({ state: 'hidden' })
    await nameShown(officer).filter({ hasText: '向阳坡' }).waitFor()
    await key('/')
    await officer.page.keyboard.type('没有这家')
    await officer.sees('没有符合条件的申请')
  })

  it('a rejection asks for its reason, says that it ends the application, and the reason is kept', async () => {
    const officer = await day.arrives('demo-commerce', desktop)
    await officer.open(queue)
    await nameShown(officer).filter({ hasText: '向阳坡' }).waitFor()
    await officer.press('驳回')
    await officer.sees(/本次申请到此结束/)
    await officer.press('确认驳回')
    await officer.sees('请写明理由，申请人会看到')
    await officer.field('理由').fill('不属于本办法的范围（演示）。')
    await officer.press('确认驳回')
    await officer.dialog().waitFor({ state: 'hidden' })
    await officer.page.getByRole('link', { name: '驳回' }).click()
    await nameShown(officer).filter({ hasText: '向阳坡' }).waitFor()
    await officer.sees('不属于本办法的范围（演示）。')
  })

  it('approves many at once and is told of each; one that a colleague decided meanwhile is named', async () => {
    const owner = await day.arrives('demo-newcomer')
    const ids = await handIn(owner, 3, 71_000)
    const officer = await day.arrives('demo-commerce', desktop)
    const colleague = await day.arrives('demo-commerce', desktop)
    await officer.open(queue)
    await officer.sees('第71000号小吃店（虚构）')
    await officer.press('全选本页')
    await officer.press('批量通过 3 件')
    await officer.dialog().waitFor()
    const overtaken = ids[1] ?? ''
    const { rev } = await asks(colleague, review.review, { id: overtaken })
    await asks(colleague, review.decide, { items: [{ id: overtaken, rev }], decision: 'reject', reason: '重复申请（演示）。' })
    await officer.press('确认通过 3 件')
    await officer.sees('已通过 2 件，未成功 1 件', /第71001号小吃店（虚构）：已有人先作出处理/)
    await officer.press('知道了')
    await officer.sees('没有待审核的申请')
  })

  it('narrows by sector, and an empty result says how to go on', async () => {
    const officer = await day.arrives('demo-commerce', desktop)
    await officer.open(`${queue}?view=approved`)
    await officer.sees('北岗家政服务有限公司（虚构）', '第71000号小吃店（虚构）')
    await officer.field('全部领域').selectOption({ label: '家政服务' })
    await officer.shown(officer.page.locator('.queue-name')).filter({ hasText: '第71000号' }).waitFor({ state: 'hidden' })
    await officer.field('不限时间').selectOption({ label: '30 天以前' })
    await officer.sees('没有符合条件的申请')
    await officer.press('清除条件')
    await officer.sees('第71000号小吃店（虚构）')
  })
})

describe('who sees what', () => {
  it('another unit sees nothing of it, not even by its address', async () => {
    const officer = await day.arrives('demo-commerce', desktop)
    const { items } = await asks(officer, review.queue, { state: 'approved' })
    const other = await day.arrives('demo-market', desktop)
    await other.open(`${queue}?view=approved`)
    await other.sees('鹤岗市北疆检测技术有限公司（虚构）')
    await other.seesNot('北岗家政服务有限公司（虚构）')
    await other.open(`/packages/department/pages/detail/index?id=${items[0]?.id}`)
    await other.sees(/没有找到|没有办理此事的权限/)
  })

  it("a district's unit sees what lies in it, decides nothing, and its word reaches the deciding unit", async () => {
    const owner = await day.arrives('demo-newcomer')
    const [id] = await handIn(owner, 1, 71_500)
    const district = await day.arrives('demo-district', desktop)
    await district.open(queue)
    await nameShown(district).filter({ hasText: '第71500号' }).waitFor()
    expect(await district.button('通过').count()).toBe(0)
    await district.field('您了解的情况（负责审核的单位会看到）').fill('确有此店，正常经营（演示）。')
    await district.press('提交意见')
    await district.sees('确有此店，正常经营（演示）。', '辖区意见')
    const officer = await day.arrives('demo-commerce', desktop)
    await officer.open(`/packages/department/pages/detail/index?id=${id}`)
    await officer.sees('确有此店，正常经营（演示）。')
  })

  it('a shop owner who opens an officer’s page is told whose it is', async () => {
    const owner = await day.arrives('demo-newcomer', desktop)
    await owner.open(queue)
    await owner.sees('此页面供部门审核员使用')
    await owner.button('更换账号').waitFor()
  })
})
