import { office as contract } from '../../contract'
import { usccNumber } from '../support/application-fixture'
import { commitmentsCsv } from '../support/importer'
import { asks } from './support/asks'
import { journey } from './support/journey'
import { desktop, type Person } from './support/person'

const day = journey()
const secret = '只给主管部门看的承诺（虚构）'

let officer: Person
let office: Person

beforeAll(async () => {
  officer = await day.arrives('demo-commerce', desktop)
  office = await day.arrives('demo-office', desktop)
})

describe('from a department’s form to the code on the door', () => {
  it('the officer takes the form in, having said for which trade', async () => {
    const shops: Parameters<typeof commitmentsCsv>[0] = [
      { name: '松江酒坊（虚构）', code: usccNumber(501) },
      { name: '北站面馆（虚构）', code: usccNumber(502), content: secret, open: '不可公开' },
    ]
    await officer.open('/packages/department/pages/imports/index')
    const file = { name: '承诺（虚构）.csv', mimeType: 'text/csv', buffer: commitmentsCsv(shops) }
    await officer.chooses(officer.button('选择工作簿导入'), file)
    await officer.sees('主动承诺信息表的 2 行收录后，为还没有诚信码的主体申请赋码。')
    await officer.press('收录')
    await officer.field('这些主体的行业领域').selectOption({ label: '餐饮服务（商务）' })
    await officer.field('辖区').selectOption({ label: '工农区' })
    await officer.press('确认收录 2 行')
    await officer.dialogCloses()
    await officer.seesWithin(20_000, '2 个主体等待信用办赋码。')
  })

  it('the office sees them marked and assigns the batch', async () => {
    await office.open('/packages/office/pages/assign/index?view=assign')
    await office.sees('松江酒坊（虚构）', '部门归集')
    await office.text('松江酒坊（虚构）').first().click()
    await office.sees('来自归集文件《承诺（虚构）.csv》，主体未在本平台签署。', '本批 2 件全部赋码')
    await office.press('本批 2 件全部赋码')
    await office.press('开始赋码')
    await office.text('✓ 已完成').waitFor({ timeout: 20_000 })
  })

  it('the officer gets the codes back as one archive, and whoever scans one reads where the commitment comes from', async () => {
    await officer.page.reload()
    await officer.sees('2 个主体申请赋码，已赋码 2 个。')
    const { name, bytes } = await officer.downloads(officer.button('下载 2 个诚信码'))
    expect([name, bytes.subarray(0, 2).toString()]).toEqual(['承诺（虚构）-诚信码.zip', 'PK'])
    const citizen = await day.arrives(null)
    for (const [code, says] of [
      [usccNumber(501), '我企业依法诚信经营。'],
      [usccNumber(502), '承诺内容未向社会公开。'],
    ] as const) {
      const { items } = await asks(office, contract.codes, { state: 'active', search: code })
      await citizen.open(`/pages/credit/index?s=${items[0]?.symbols ?? ''}`)
      await citizen.sees('诚信码有效', '部门归集', '由责任部门归集，主体尚未在本平台签署。', says)
      await citizen.seesNot(secret)
      await citizen.seesNot('核验存证')
    }
  })
})
