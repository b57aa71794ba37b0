import type { CreditPage } from '../../contract/credit-page'
import { creditPageHtml } from './credit-page'

const now = Date.UTC(2026, 10, 24)
const page: CreditPage = {
  status: 'in-force',
  rev: 1,
  validUntil: Date.UTC(2027, 0, 1),
  name: '绿野农产（虚构）',
  address: '',
  sectorName: '绿色食品生产经营',
  unitName: '市农业农村局',
  districtName: '工农区',
  honours: [],
  voluntary: [
    {
      id: 'v',
      title: '自建检测室',
      detail: '',
      provider: '企业自报、部门确认',
      disputed: false,
      pictures: ['/files/01A'],
    },
  ],
  others: [],
  sections: [
    {
      id: 'green-food',
      title: '绿色食品证书',
      rest: 3,
      items: [
        {
          id: 'one',
          lines: [
            { label: '产品名称', value: '大米（虚构）' },
            { label: '产品编号', value: '<b>LB-05</b>' },
          ],
          pictures: ['/files/01B', '/files/01C'],
          validUntil: now + 1,
        },
        { id: 'two', lines: [{ label: '产品名称', value: '小米（虚构）' }], pictures: [], validUntil: now },
      ],
    },
  ],
  demo: false,
}

describe("a sector's own sections on the page that any camera opens", () => {
  const html = creditPageHtml(page, 'x', now)

  it('stand before the records, each under its name with all that it counts and whose word it is', () => {
    expect(html).toMatch(/绿色食品证书<\/span> <span class="soft">5<\/span><\/h2><p class="soft">企业自报、部门确认<\/p>/)
    expect(html.indexOf('绿色食品证书')).toBeLessThan(html.indexOf('守信激励'))
    expect(html).toContain('<dt>产品编号</dt><dd>&lt;b&gt;LB-05&lt;/b&gt;</dd>')
    expect(html).toContain('另有 3 条未列出。')
  })

  it('say of an item from the end of its last day on that it has expired', () => {
    expect(html.match(/class="item old"><b lang="zh-CN">[^<]*/g)).toEqual(['class="item old"><b lang="zh-CN">小米（虚构）'])
    expect(creditPageHtml(page, 'x', now - 1)).not.toContain('item old')
    expect(creditPageHtml(page, 'x', now + 1).match(/item old/g)).toHaveLength(2)
  })

  it('show pictures with a name each, those of 自愿注册 too', () => {
    expect(html.match(/<a href="\/files\/01[ABC]"><img src="\/files\/01[ABC]" alt="图片 [12]"/g)).toHaveLength(3)
  })

  it.each([
    ['en', 'Stated by the business, confirmed by its authority'],
    ['ru', 'Сообщено предприятием, подтверждено ведомством'],
  ] as const)('say in %s whose word it is, in the place of a department too', (language, said) => {
    expect(creditPageHtml(page, 'x', now, language).match(new RegExp(said, 'g'))).toHaveLength(2)
  })

  it('are not there of a page without any', () => {
    expect(creditPageHtml({ ...page, sections: [], voluntary: [] }, 'x', now)).not.toContain('企业自报')
  })
})
