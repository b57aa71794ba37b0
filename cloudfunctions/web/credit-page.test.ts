import type { CreditPage } from '../../contract/credit-page'
import { creditPageHtml } from './credit-page'

const now = Date.UTC(2026, 10, 24)
const line = { detail: '', provider: '税务局', disputed: false }
const page: CreditPage = {
  status: 'in-force',
  rev: 1,
  validUntil: Date.UTC(2027, 0, 1),
  name: '松鹤餐饮（虚构）',
  address: '',
  sectorName: '餐饮',
  unitName: '市商务局',
  districtName: '工农区',
  honours: [
    { ...line, id: 'a', title: '仍有效', validUntil: now + 1 },
    { ...line, id: 'b', title: '已过去', validUntil: now },
  ],
  voluntary: [],
  others: [{ ...line, id: 'c', title: '<b>不是标记</b>' }],
  rest: { honours: 4 },
  demo: false,
}

describe('records on the page that any camera opens', () => {
  const html = creditPageHtml(page, 'x', now)

  it('show an expired one as such, from the moment its last day is over', () => {
    expect(html.match(/<div class="item old">/g)).toHaveLength(1)
    expect(html).toMatch(/<div class="item old"><b>已过去<\/b>[^\n]*?已过期/)
    expect(creditPageHtml(page, 'x', now - 1)).not.toContain('item old')
  })

  it.each([
    ['zh', '另有 4 条未列出。'],
    ['en', '4 more not listed.'],
    ['ru', 'Не показано ещё: 4.'],
  ] as const)('say in %s how many are not listed, and count them', (language, said) => {
    const text = creditPageHtml(page, 'x', now, language)
    expect(text).toContain(said)
    expect(text).toContain('<span class="soft">6</span>')
  })

  it('are text, whatever a department wrote', () => {
    expect(html).toContain('&lt;b&gt;不是标记&lt;/b&gt;')
  })
})
