import { readFileSync } from 'node:fs'
import { forms } from '../../domain/collection/forms'
import { demoEntities } from '../../server/demo/entities'
import { journey } from './support/journey'
import { desktop, type Person } from './support/person'

const day = journey()
const page = '/packages/department/pages/imports/index'
const honour = 'A 级诚信经营单位（虚构）'
const csv = { mimeType: 'text/csv', name: '守信激励（虚构）.csv' }

let officer: Person

/** Form 2 for the demonstration's first entities, one of whose lines is over already. */
const honoursCsv = (): Buffer => {
  const titles = forms.honours.columns.map(({ title }) => title)
  const rows = demoEntities
    .filter(({ stage }) => stage === 'in-force')
    .slice(0, 2)
    .flatMap(({ name, uscc }) =>
      ['2029/12/31', '2024/12/31'].map(until =>
        forms.honours.columns.map(
          ({ field }) =>
            (
              ({ name, uscc, recogniser: '市商务局', basis: until > '2026' ? honour : '往年的评选（虚构）', validUntil: until }) as Record<
                string,
                string
              >
            )[field] ?? '2026/11/1',
        ),
      ),
    )
  return Buffer.from([titles, ...rows].map(row => row.join(',')).join('\n'))
}

const choose = (file: Parameters<Person['chooses']>[1]) => officer.chooses(officer.button('选择工作簿导入'), file)

/** A page of the public follows within five seconds: opened again and again as people would. */
const publicSays = async (citizen: Person, said: boolean): Promise<void> => {
  const end = Date.now() + 5000
  let seen: boolean
  do {
    await citizen.open(`/pages/credit/index?s=${day.sample}`)
    await citizen.sees('守信激励')
    seen = (await citizen.text(honour).count()) > 0
  } while (seen !== said && Date.now() < end)
  expect(seen).toBe(said)
}

beforeAll(async () => {
  officer = await day.arrives('demo-commerce', desktop)
  await officer.open(page)
  await officer.sees('还没有导入过归集表')
})

describe('an officer with a workbook', () => {
  it('is told in one sentence why a file is not read', async () => {
    await choose({ name: '通知.docx.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('不是表格') })
    await officer.sees('不能读取', /^(这不是表格文件|文件不完整或已损坏|看不出|这张工作表里没有找到)/)
  })

  it('sees what would become of each row, decides, and takes in what may be taken in', async () => {
    const buffer = readFileSync('tests/fixtures/collection/untidy-60.xlsx')
    await choose({ name: '归集（虚构）.xlsx', mimeType: 'application/octet-stream', buffer })
    await officer.sees(
      '存疑 15',
      '可收录 125',
      '示例行 4',
      '还有 15 行存疑的没有决定。',
      '主动承诺信息表的 60 行收录后，为还没有诚信码的主体申请赋码。',
    )
    await officer.page.reload()
    await officer.sees('存疑 15', '有效期已过，收录后将显示为已过期，请确认。')
    expect(await officer.button('收录').getAttribute('aria-disabled')).toBe('true')
    await officer.button('不收录此行').first().click()
    await officer.sees('还有 14 行存疑的没有决定。')
    await officer.press('这一类都收录')
    await officer.sees('已预览，确认后收录。', '收录 14，不收录 1')
    await officer.press('收录')
    await officer.sees(
      '139 行将收录',
      '60 行是主动承诺，按“部门归集”收录，不算主体签署；还没有诚信码的主体由此申请赋码，自然人除外。',
      '1 行不收录：存疑，决定不收录。',
      '4 行不收录：示例行和说明行。',
    )
    await officer.press('确认收录 139 行')
    await officer.sees('请选择行业领域。', '请选择辖区。')
    await officer.field('这些主体的行业领域').selectOption({ label: '餐饮服务（商务）' })
    await officer.field('辖区').selectOption({ label: '工农区' })
    await officer.press('确认收录 139 行')
    await officer.dialogCloses()
    await officer.seesWithin(20_000, '新增 139 条，变更 0 条，已有 0 条。')
    await officer.sees('60 个主体等待信用办赋码。')
    const marked = await officer.downloads(officer.button('下载检查结果'))
    expect(marked.name).toBe('归集（虚构）-检查结果.xlsx')
    expect(marked.bytes.subarray(0, 2).toString()).toBe('PK')
  })

  it('brings a line to the credit page within five seconds, and takes it away again by undoing the batch', async () => {
    const citizen = await day.arrives(null)
    await choose({ ...csv, buffer: honoursCsv() })
    await officer.sees('可收录 2', '存疑 2')
    await officer.press('这一类不收录')
    await officer.press('收录')
    await officer.press('确认收录 2 行')
    await officer.dialogCloses()
    await officer.seesWithin(20_000, '新增 2 条，变更 0 条，已有 0 条。')
    await publicSays(citizen, true)
    await officer.press('撤销这次收录')
    await officer.sees(/这次新增的 2 条将撤回/)
    await officer.press('确认撤销')
    await officer.dialogCloses()
    await officer.seesWithin(20_000, '已撤回 2 条。')
    await publicSays(citizen, false)
  })

  it('gets the empty workbook to fill', async () => {
    const { name, bytes } = await officer.downloads(officer.button('下载空白模板'))
    expect(name).toMatch(/\.xlsx$/)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })
})
