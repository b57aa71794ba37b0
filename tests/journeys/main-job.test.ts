import { decodeImage } from '../support/decode'
import { picture, signBy } from './support/hand'
import { journey } from './support/journey'
import { desktop, type Person } from './support/person'
import { madeUpUscc } from './support/uscc'

const day = journey()
const shop = '鹤岗市晨光早点铺（虚构）'

let owner: Person
let officer: Person
let office: Person
let link: string

beforeAll(async () => {
  owner = await day.arrives('demo-newcomer')
  officer = await day.arrives('demo-commerce', desktop)
  office = await day.arrives('demo-office', desktop)
})

describe('the main job, from the shop to the door', () => {
  it('a shop owner fills in what is asked, and learns at once who will decide', async () => {
    await owner.open('/packages/entity/pages/mine/index')
    await owner.press('申请诚信码')
    await owner.types('统一社会信用代码', madeUpUscc(70_001))
    await owner.types('名称', shop)
    await owner.page.getByRole('radio', { name: /法人及非法人组织/ }).click()
    await owner.field('行业领域').selectOption({ label: '餐饮服务（商务）' })
    await owner.sees(/您的申请由.*商务局审核/)
    await owner.field('辖区').selectOption({ label: '工农区' })
    await owner.types('地址', '工农区红旗路 9 号（虚构）')
    await owner.press('下一步：照片与经办人')
    await owner.uploads(owner.button('拍摄或选择营业执照'), await picture('licence.jpg', '#d8c8a0'))
    await owner.uploads(owner.button('拍摄或选择门头照片'), await picture('shop.jpg', '#3f7f5f'))
    await owner.press('保存，去签署承诺')
  })

  it('the commitment can be signed only once it was on the screen to its end', async () => {
    expect(await owner.button('请先把承诺书读到末尾').getAttribute('aria-disabled')).toBe('true')
    const letter = owner.shown(owner.page.locator('.reading'))
    await letter.hover()
    while (await owner.button('请先把承诺书读到末尾').isVisible()) {
      await owner.page.mouse.wheel(0, 400)
      await owner.page.waitForTimeout(60)
    }
    await owner.press('我已读完，去签署')
  })

  it('a signature is written by hand; without one nothing is signed', async () => {
    await owner.page.getByRole('radio', { name: /可向社会公开/ }).click()
    await owner.press('签署并预览')
    await owner.sees(/还不能签署/)
    await owner.types('签署人姓名', '乙店主（虚构）')
    await signBy(owner.page, owner.field(/手写签名区/))
    await owner.sees(/已写 3 笔|撤销一笔/)
    await owner.press('签署并预览')
  })

  it('all ten fields are shown before they go, and no consent is ticked beforehand', async () => {
    await owner.sees('主动承诺信息（附件3 十项）')
    const rows = owner.shown(owner.page.locator('.form-one-row'))
    expect(await rows.count()).toBe(10)
    const consents = owner.box(/./)
    for (let i = 0; i < (await consents.count()); i += 1) expect(await consents.nth(i).getAttribute('aria-checked')).toBe('false')
    for (let i = 0; i < (await consents.count()); i += 1) await consents.nth(i).click()
    await owner.press('提交申请')
    await owner.sees('已提交')
  })

  it('the officer sends it back with what has to be mended and why', async () => {
    await officer.open('/packages/department/pages/queue/index')
    await officer.text(shop).click()
    await officer.page.getByRole('heading', { name: '主体信息' }).waitFor()
    await officer.sees('✓ 签署内容与存证一致')
    await officer.press('退回补正')
    await officer.press('确认退回补正')
    await officer.sees('请至少勾选一项需要补正的内容')
    await officer.box('门头照片').click()
    await officer.types('理由', '门头照片看不清店名，请重新拍摄。')
    await officer.press('确认退回补正')
    await officer.dialog().waitFor({ state: 'hidden' })
    await officer.shown(officer.page.locator('.queue-name')).filter({ hasText: shop }).waitFor({ state: 'hidden' })
  })

  it('the owner mends that one thing and types nothing else again', async () => {
    await owner.open('/packages/entity/pages/mine/index')
    await owner.text(shop).click()
    await owner.sees('门头照片看不清店名，请重新拍摄。', '需要补正：门头照片')
    await owner.press('去补正')
    await owner.uploads(owner.button('更换门头照片'), await picture('shop-again.jpg', '#7f3f5f'))
    await owner.sees('✓ 已改：门头照片')
    await owner.press('保存，去核对提交')
    await owner.sees('主动承诺信息（附件3 十项）')
    const consents = owner.box(/./)
    for (let i = 0; i < (await consents.count()); i += 1) await consents.nth(i).click()
    await owner.press('提交申请')
    await owner.sees('已提交')
  })

  it('the officer approves what was mended', async () => {
    await officer.open('/packages/department/pages/queue/index')
    await officer.sees('补正后再提交')
    await officer.text(shop).click()
    await officer.shown(officer.page.locator('.review-name')).filter({ hasText: shop }).waitFor()
    await officer.press('通过')
    await officer.press('确认通过')
    await officer.dialog().waitFor({ state: 'hidden' })
  })

  it('the credit office gives it its code', async () => {
    await office.open('/packages/office/pages/assign/index')
    await office.text(shop).click()
    await office.shown(office.page.locator('.review-name')).filter({ hasText: shop }).waitFor()
    await office.press('赋码')
    await office.sees(/将得到一枚有效的诚信码/)
    await office.press('确认赋码')
    await office.dialog().waitFor({ state: 'hidden' })
  })

  it('the code fills the phone, is read by another decoder, and is the plain link', async () => {
    await owner.open('/packages/entity/pages/mine/index')
    await owner.text(shop).click()
    await owner.press('亮码与下载')
    await owner.sees('诚信码有效', '扫一扫，查看信用承诺')
    const code = await owner.field(`${shop}的诚信码，请扫一扫`).locator('img').boundingBox()
    expect(Math.min(code?.width ?? 0, code?.height ?? 0)).toBeGreaterThanOrEqual(240)
    // the picture is drawn a moment after its box is there
    let text: string | undefined
    for (let look = 0; look < 20 && text === undefined; look += 1) [text] = await decodeImage(await owner.page.screenshot())
    expect(text).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/c\/[0-9A-HJKMNP-TV-Z]{32}$/)
    link = text ?? ''
  })

  it('what is printed comes as files that can be opened, each with its code', async () => {
    for (const name of ['A4 海报（PDF）', '台卡（PDF）', '圆形贴（PDF）', '产品包装标签（PDF）']) {
      const file = await owner.downloads(owner.button(`下载${name}`))
      expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(file.bytes.length).toBeLessThan(700 * 1024)
    }
    for (const name of ['二维码（SVG）', '二维码（PNG）']) {
      const file = await owner.downloads(owner.button(`下载${name}`))
      expect(await decodeImage(file.bytes)).toEqual([link])
    }
  })

  it('the citizen opens the plain link, without script and with the app, and it is in force', async () => {
    const stranger = await day.arrives(null, { script: false })
    await stranger.page.goto(link)
    await stranger.sees('诚信码有效', shop)
    const citizen = await day.arrives(null)
    await citizen.open(`/pages/credit/index?s=${link.slice(-32)}`)
    await citizen.sees('诚信码有效', shop)
  })
})
