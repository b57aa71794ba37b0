import { decodeImage, findCodes } from '../../../tests/support/decode'
import { measureCode } from '../../../tests/support/printed-code'
import { copyContent } from '../../../tests/support/printed-content'
import { inked, type Raster, rasterise } from '../../../tests/support/raster'
import type { SignedCopyContent } from '../../ports/poster'
import { loadFonts } from './fonts'
import { createPosterRenderer } from './index'

const renderer = createPosterRenderer(loadFonts())
const print = async (own: Partial<SignedCopyContent> = {}, dpi = 150) => {
  const bytes = await renderer.signedCopy(copyContent(own))
  return { bytes, pages: await rasterise(bytes, dpi) }
}
const plain = (text: string) => text.replace(/\s/g, '')
const all = (pages: readonly Raster[]) => plain(pages.map(page => page.text).join(''))
const labels = [
  '承诺人名称',
  '承诺人类别',
  '承诺人代码',
  '承诺类型',
  '承诺领域',
  '承诺事由',
  '承诺内容',
  '违约责任',
  '承诺作出日期',
  '公开类型',
]
const long = Array.from(
  { length: 60 },
  (_, i) => `第${i + 1}条：依法诚信经营，明码标价，食材可以追溯，自觉接受行业主管部门监督检查和社会公众监督评价，如有违诺承担责任。`,
)

describe('a signed copy', () => {
  it('holds the ten fields of form 1 in its order, as they were signed', async () => {
    const { pages, bytes } = await print()
    const text = all(pages)
    const places = labels.map(label => text.indexOf(label))
    expect(places.every(place => place >= 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    for (const value of [
      '鹤岗市松鹤餐饮有限公司（虚构）',
      '法人及非法人组织',
      '91230403MA1B000000',
      '主动型',
      '市场主体承诺书',
      '1.明码标价',
      '2.食材',
      '如有违诺',
      '2026/11/24',
      '可向社会公开',
    ])
      expect(text).toContain(value)
    expect(bytes.length).toBeLessThan(700 * 1024)
  })

  it('says who signed, when in Beijing, which template, and the hash', async () => {
    const text = all((await print()).pages)
    expect(text).toContain('王某（虚构）')
    expect(text).toContain('2026年11月25日06:03:21（北京时间）')
    expect(text).toContain('餐饮服务诚信承诺书第3版')
    expect(text).toContain(copyContent().hash)
  })

  it('shows the handwriting as ink, and only inside its box', async () => {
    const { strokes } = copyContent()
    const far = strokes.strokes.map(({ points }) => ({ points: points.map(point => ({ ...point, x: point.x + 500 })) }))
    const total = async (drawn: SignedCopyContent['strokes']) => {
      const { pages } = await print({ strokes: drawn })
      return pages.reduce((sum, page) => sum + inked(page, 0, 0, 209, 296), 0)
    }
    const none = await total({ ...strokes, strokes: [] })
    expect(await total(strokes)).toBeGreaterThan(none * 1.02)
    expect(await total({ ...strokes, strokes: far })).toBe(none)
  })

  it('carries a code of 25 mm and a link to the page that checks the hash', async () => {
    const { pages, bytes } = await print({}, 300)
    const { proofUrl } = copyContent()
    const [page] = pages.slice(-1)
    if (!page) throw new Error('no page')
    const [code, ...more] = await findCodes(await page.png())
    expect(more).toEqual([])
    expect(code?.text).toBe(proofUrl)
    if (code) expect(measureCode(page, code)).toMatchObject({ width: expect.closeTo(32, 0), quiet: 6 })
    const file = Buffer.from(bytes).toString('latin1')
    expect(file.split(`/URI (${proofUrl})`)).toHaveLength(3)
  })

  it('runs on over numbered pages when it is long, and loses nothing', async () => {
    const fields = { ...copyContent().fields, content: long.join('\n'), committerName: '松鹤'.repeat(100) }
    const { pages, bytes } = await print({ fields, paragraphs: long })
    expect(pages.length).toBeGreaterThan(3)
    const text = all(pages)
    pages.forEach((page, i) => {
      expect(plain(page.text)).toContain(`第${i + 1}页，共${pages.length}页`)
      expect(inked(page, 0, 274, 209, 4)).toBe(0)
    })
    for (let i = 1; i <= long.length; i++) expect(text).toContain(`第${i}条：`)
    expect(bytes.length).toBeLessThan(700 * 1024)
  })

  it('prints what was signed when the text is not the paragraphs', async () => {
    const fields = { ...copyContent().fields, content: '由部门归集的另一份文本' }
    expect(all((await print({ fields })).pages)).toContain('由部门归集的另一份文本')
  })

  it('is marked when it is fictional, and its code still reads', async () => {
    const { pages } = await print({ demo: true })
    for (const page of pages) expect(plain(page.text)).toContain('演示·虚构')
    const codes = await Promise.all(pages.map(async page => decodeImage(await page.png())))
    expect(codes.flat()).toEqual([copyContent().proofUrl])
  })

  it('is the same file whenever it is asked for again', async () => {
    expect(Buffer.from((await print()).bytes).equals(Buffer.from((await print()).bytes))).toBe(true)
  })
})
