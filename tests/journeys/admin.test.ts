import { journey } from './support/journey'
import { desktop } from './support/person'

const day = journey()

describe('the administrator and the auditor', () => {
  it('an invitation names what is missing, and its code is shown once', async () => {
    const admin = await day.arrives('demo-admin', desktop)
    await admin.open('/packages/office/pages/admin/index?view=officers')
    await admin.press('邀请人员')
    await admin.press('生成邀请码')
    await admin.sees('请选择单位', '请填写姓名，至少两个字', '请填写 11 位手机号')
    await admin.field('单位').selectOption({ label: '鹤岗市商务局' })
    await admin.types('姓名', '壬审核（虚构）')
    await admin.types('手机号', '13800000000')
    await admin.press('生成邀请码')
    const code = await admin.page.locator('.admin-secret').textContent()
    expect(code).toMatch(/^[0-9A-Z]{12,}$/)
    await admin.press('我已抄下')
    await admin.page.reload()
    await admin.sees('己信用办（虚构）')
    expect(await admin.page.content()).not.toContain(code)
  })

  it('an officer who is stopped is out at once, in the page that is open', async () => {
    const admin = await day.arrives('demo-admin', desktop)
    const officer = await day.arrives('demo-market', desktop)
    await officer.open('/packages/department/pages/queue/index')
    await officer.sees('没有待审核的申请')
    await admin.open('/packages/office/pages/admin/index?view=officers')
    await admin.page.locator('.admin-line').filter({ hasText: '丁审核（虚构）' }).getByRole('button', { name: '停用' }).click()
    await admin.sees(/丁审核（虚构），部门审核员，市市场监管局：立即退出登录/)
    await admin.press('确认停用')
    await admin.sees('已停用')
    await officer.page.getByRole('link', { name: '已审核' }).click()
    await officer.sees(/登录已失效|请先登录|此账号已停用/)
  })

  it('a unit is renamed for everybody', async () => {
    const admin = await day.arrives('demo-admin', desktop)
    await admin.open('/packages/office/pages/admin/index?view=units')
    await admin.page.locator('.admin-line').filter({ hasText: '鹤岗市科学技术局' }).getByRole('button', { name: '修改' }).click()
    await admin.types('简称', '市科技局（演示）')
    await admin.press('保存')
    await admin.sees(/市科技局（演示）/)
  })

  it('the auditor reads in Chinese what was done, by whom and to what, and follows one thing', async () => {
    const auditor = await day.arrives('demo-auditor', desktop)
    await auditor.open('/packages/office/pages/audit/index')
    await auditor.sees(/停用或恢复人员 · 已停用/, /邀请人员 · 已发出/, /部门审核员 · 市商务局/)
    await auditor.seesNot(/其他操作/)
    await auditor.shown(auditor.page.locator('.admin-line')).filter({ hasText: '邀请人员' }).getByText('只看此对象').click()
    await auditor.seesNot(/停用或恢复人员/)
    await auditor.press('看全部')
    await auditor.sees(/停用或恢复人员/)
  })
})
