import * as fc from 'fast-check'
import { recordSheet } from '../../../cloudfunctions/shared/collection-sheets'
import { allForms, type Fields, type Form, forms } from '../../../domain/collection/forms'
import { headerCells } from '../../../domain/collection/shown'
import { inked, type Raster, rasterise } from '../../../tests/support/raster'
import { lineOf } from '../../../tests/support/records'
import { printLimits } from '../../ports/table-printer'
import { loadFonts } from '../poster/fonts'
import { missing } from '../poster/printable'
import { createTablePrinter } from './index'

jest.setTimeout(60_000)

const printer = createTablePrinter(loadFonts())
const about = { title: '归集信息', source: '市商务局 · 2026年11月24日导出', madeAt: Date.parse('2026-11-24T06:00:00Z'), demo: false }
const plain = (text: string) => text.replace(/\s/g, '')

const print = async (
  records: readonly (readonly [Form, readonly Fields[]])[],
  own: Partial<typeof about> = {},
): Promise<Raster[] | null> => {
  const tables = records.map(([form, fields]) => recordSheet(form, fields))
  const chunks = await printer.print(tables, { ...about, ...own })
  if (!chunks) return null
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return rasterise(Buffer.concat(parts), 60)
}
const pagesOf = async (...given: Parameters<typeof print>): Promise<Raster[]> => (await print(...given)) ?? []
const honours = (count: number): Fields[] => Array.from({ length: count }, (_, i) => ({ ...lineOf.honours, name: `第${i}号店（虚构）` }))

describe('a printed form', () => {
  it('lies on A4 landscape, with its title, its header with the stars and its number on each page', async () => {
    const pages = await pagesOf([
      [forms.commitments, Array.from({ length: 60 }, () => lineOf.commitments)],
      [forms.honours, honours(60)],
    ])
    expect(pages.length).toBeGreaterThan(3)
    const first = pages.findIndex(({ text }) => text.includes(forms.honours.title))
    pages.forEach(({ text, width, height }, i) => {
      const form = i < first ? forms.commitments : forms.honours
      expect(plain(text)).toContain(plain(`第 ${i + 1} 页 / 共 ${pages.length} 页`))
      expect(text).toContain(form.title)
      for (const title of headerCells(form)) expect(plain(text)).toContain(title)
      expect(width / height).toBeCloseTo(297 / 210, 1)
    })
    expect(plain(pages[0]?.text ?? '')).toContain('*承诺人名称')
  })

  it('has its rows in the order in which they came, each cell in the words of the form', async () => {
    const text = plain((await pagesOf([[forms.honours, honours(100)]])).map(page => page.text).join(''))
    const places = Array.from({ length: 100 }, (_, i) => text.indexOf(`第${i}号店（虚构）`))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(text).toContain('2027/7/22')
  })

  it('that nobody has filled in says so', async () => {
    const pages = await pagesOf(allForms.map(form => [form, []]))
    expect(pages).toHaveLength(4)
    for (const { text } of pages) expect(text).toContain('没有归集信息')
  })

  it('says that it is fictional in the demonstration alone', async () => {
    expect((await pagesOf([[forms.honours, []]], { demo: true }))[0]?.text).toContain('演示')
    expect((await pagesOf([[forms.honours, []]]))[0]?.text).not.toContain('演示')
  })
})

const hostile = fc.oneof(
  fc.constantFrom('=1+1', '+1', "'", '\u0000', '\t', '\n', '\r\n', '\u202e', '\ud800', '𠮷', '䶮', 'é', '（）', '，，，，', 'W'.repeat(60)),
  fc.constantFrom('依法诚信经营', '<b>&amp;</b>', 'Supercalifragilistic ', 'العربية', '１２３', '/', '(', ')', '\\'),
)
const longText = fc.array(hostile, { maxLength: 120 }).map(parts => parts.join(''))

describe('a text of any kind', () => {
  it('stands there whole, marked where the type lacks a character, and within the margins', async () => {
    await fc.assert(
      fc.asyncProperty(longText, longText, async (content, matter) => {
        const pages = await pagesOf([[forms.commitments, [{ ...lineOf.commitments, content, matter }]]])
        const text = plain(pages.map(page => page.text).join(''))
        for (const character of plain(content + matter).replace(/[^依法诚信经营Wé<>=+]/gu, '')) expect(text).toContain(character)
        const count = (of: string, what: string) => of.split(what).length - 1
        expect(count(text, 'W')).toBe(count(content + matter, 'W'))
        if (/𠮷|\ud800(?![\udc00-\udfff])/.test(content)) expect(text).toContain(missing)
        for (const page of pages) for (const x of [0, 290]) expect(inked(page, x, 0, 7, 210)).toBe(0)
      }),
      { numRuns: 25 },
    )
  })

  it('that is longer than a page goes on over as many as it needs, under the header', async () => {
    const content = Array.from({ length: 300 }, (_, i) => `第${i}款`).join('\n')
    const pages = await pagesOf([[forms.commitments, [{ ...lineOf.commitments, content }]]])
    expect(pages.length).toBeGreaterThan(2)
    const text = plain(pages.map(page => page.text).join(''))
    for (let i = 0; i < 300; i++) expect(text).toContain(`第${i}款`)
    for (const page of pages) expect(plain(page.text)).toContain('*承诺人名称')
    for (const page of pages.slice(1)) expect(page.text).toContain('接上页')
  })
})

it('more than one PDF may hold is refused whole', async () => {
  expect(await print([[forms.honours, honours(printLimits.rows + 1)]])).toBeNull()
  const wordy = { ...lineOf.voluntary, detail: '图'.repeat(4000) }
  expect(await print([[forms.voluntary, Array.from({ length: 260 }, () => wordy)]])).toBeNull()
})
