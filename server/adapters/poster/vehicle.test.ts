import { findCodes } from '../../../tests/support/decode'
import { measureCode } from '../../../tests/support/printed-code'
import { productContent } from '../../../tests/support/printed-content'
import { inked, rasterise } from '../../../tests/support/raster'
import type { VehicleContent } from '../../ports/poster'
import { loadFonts } from './fonts'
import { createPosterRenderer } from './index'

const renderer = createPosterRenderer(loadFonts())
const aVehicle = { plate: '黑H·D12345', kind: '出租汽车', permit: '230400000001', name: '鹤城出租汽车有限公司（虚构）' }
const print = async (own: Partial<VehicleContent> = {}, dpi = 300) => {
  const bytes = await renderer.vehicle({ ...productContent(), ...aVehicle, ...own })
  const [page, ...more] = await rasterise(bytes, dpi)
  if (!page || more.length > 0) throw new Error('a sticker is one page')
  return { bytes, page, codes: await findCodes(await page.png()) }
}
const plain = (text: string) => text.replace(/\s/g, '')

describe('the sticker of a vehicle', () => {
  it.each(['https://code.example', 'https://integrity-code.credit.office.hegang.example.gov.cn'])(
    'of %s: the code reads back, is 25 mm or more, and its quiet zone is kept',
    async origin => {
      const url = `${origin}/c/${productContent().symbols}`
      const { page, codes, bytes } = await print({ url, demo: true })
      expect(codes.map(code => code.text)).toEqual([url])
      for (const code of codes) {
        const { width, height, quiet } = measureCode(page, code)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(25)
        expect(quiet).toBeGreaterThanOrEqual(4)
      }
      expect(bytes.length).toBeLessThan(700 * 1024)
    },
  )

  it('reads from the back seat, at 80 cm', async () => {
    expect((await print({}, 60)).codes).toHaveLength(1)
  })

  it('says which car and whose it is, what it is let to do and until when', async () => {
    const text = plain((await print({}, 72)).page.text)
    for (const part of ['黑H·D12345', '鹤城出租汽车有限公司（虚构）', '出租汽车', '230400000001', '许可有效期至2027年11月24日', '核对'])
      expect(text).toContain(part)
  })

  it('keeps a name and a permit of the longest within the sheet', async () => {
    const name = `${'鹤岗市'.padEnd(60, '长途客运出租汽车')}有限公司（虚构）`
    const { page, codes } = await print({ name, permit: '2'.repeat(40) })
    expect(codes).toHaveLength(1)
    expect(plain(page.text)).toContain('2'.repeat(40))
    // between the column of words and the code
    expect(inked(page, 87, 20, 6, 75)).toBe(0)
  })
})
