import { application } from '../../contract'
import { asks } from './support/asks'
import { picture, signBy } from './support/hand'
import { journey } from './support/journey'
import type { Person } from './support/person'
import { madeUpUscc } from './support/uscc'

const day = journey()
const enrol = '/packages/entity/pages/enrol/index'

/** Signs in as people do: by the account page. */
const signsIn = async (person: Person): Promise<void> => {
  await person.press(/尚未申请的店主/)
}

describe('nothing that was typed is lost', () => {
  it('a reload in the middle of the form brings everything back', async () => {
    const owner = await day.arrives('demo-newcomer')
    await owner.open(enrol)
    await owner.types('统一社会信用代码', ' ９１２３ ０４０３ ')
    await owner.types('名称', '鹤岗市半途面馆（虚构）')
    await owner.field('辖区').selectOption({ label: '工农区' })
    await owner.page.reload()
    await owner.sees('申请诚信码')
    expect(await owner.field('统一社会信用代码').inputValue()).toBe('9123 0403')
    expect(await owner.field('名称').inputValue()).toBe('鹤岗市半途面馆（虚构）')
    expect(await owner.field('辖区').locator('option:checked').textContent()).toBe('工农区')
  })

  it('a session that ended says so, and after signing in again everything is there', async () => {
    const owner = await day.arrives(null)
    await owner.open(enrol)
    await owner.sees('请先登录')
    await owner.press('去登录')
    await signsIn(owner)
    await owner.types('统一社会信用代码', madeUpUscc(70_101))
    await owner.types('名称', '鹤岗市断线豆腐坊（虚构）')
    await owner.page.getByRole('radio', { name: /个体工商户/ }).click()
    await owner.field('行业领域').selectOption({ label: '餐饮服务（商务）' })
    await owner.field('辖区').selectOption({ label: '工农区' })
    await owner.context.clearCookies()
    await owner.types('地址', '工农区红旗路 11 号（虚构）')
    await owner.press('下一步：照片与经办人')
    await owner.sees(/登录已失效|请先登录/)
    expect(await owner.field('名称').inputValue()).toBe('鹤岗市断线豆腐坊（虚构）')
    await owner.open(enrol)
    await owner.press('去登录')
    await signsIn(owner)
    expect(await owner.field('名称').inputValue()).toBe('鹤岗市断线豆腐坊（虚构）')
    expect(await owner.field('地址').inputValue()).toBe('工农区红旗路 11 号（虚构）')
  })

  it('a double tap on submit hands in once', async () => {
    const owner = await day.arrives('demo-newcomer')
    await owner.open(enrol)
    await owner.page.getByRole('radio', { name: /个体工商户/ }).waitFor()
    await owner.types('统一社会信用代码', madeUpUscc(70_102))
    await owner.types('名称', '鹤岗市双击饼店（虚构）')
    await owner.page.getByRole('radio', { name: /个体工商户/ }).click()
    await owner.field('行业领域').selectOption({ label: '餐饮服务（商务）' })
    await owner.field('辖区').selectOption({ label: '工农区' })
    await owner.types('地址', '工农区红旗路 12 号（虚构）')
    await owner.press('下一步：照片与经办人')
    await owner.uploads(owner.button('拍摄或选择营业执照'), await picture('licence.jpg', '#d8c8a0'))
    await owner.uploads(owner.button('拍摄或选择门头照片'), await picture('shop.jpg', '#3f7f5f'))
    await owner.press('保存，去签署承诺')
    await owner.shown(owner.page.locator('.reading')).hover()
    while (await owner.button('请先把承诺书读到末尾').isVisible()) {
      await owner.page.mouse.wheel(0, 400)
      await owner.page.waitForTimeout(60)
    }
    await owner.press('我已读完，去签署')
    await owner.page.getByRole('radio', { name: /可向社会公开/ }).click()
    await owner.types('签署人姓名', '乙店主（虚构）')
    await signBy(owner.page, owner.field(/手写签名区/))
    await owner.press('签署并预览')
    await owner.sees('主动承诺信息（附件3 十项）')
    await owner.press('提交申请')
    await owner.sees(/还差一项同意/)
    await owner.box(/同意公开名称（必需）/).click()
    const sent: string[] = []
    owner.page.on('request', request => request.url().endsWith('/entity/submit') && sent.push(request.url()))
    await owner.button('提交申请').dblclick()
    await owner.sees('已提交')
    expect(sent).toHaveLength(1)
    const { items } = await asks(owner, application.mine, {})
    const { history } = await asks(owner, application.application, { id: items[0]?.id ?? '' })
    expect(history.filter(({ what }) => what === 'submitted')).toHaveLength(1)
  })
})
