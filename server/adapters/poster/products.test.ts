import { findCodes } from '../../../tests/support/decode'
import { miniCodePicture } from '../../../tests/support/mini-code-picture'
import { measureCode } from '../../../tests/support/printed-code'
import { productContent } from '../../../tests/support/printed-content'
import { inked, rasterise } from '../../../tests/support/raster'
import type { Product } from '../../ports/poster'
import { loadFonts } from './fonts'
import { createPosterRenderer } from './index'

const renderer = createPosterRenderer(loadFonts())
const products: Product[] = ['poster', 'tent', 'sticker', 'label']
const print = async (kind: Product, own = {}, dpi = 300) => {
  const bytes = await renderer.product(kind, productContent(own))
  const [page, ...more] = await rasterise(bytes, dpi)
  if (!page || more.length > 0) throw new Error('a display product is one page')
  return { bytes, page, codes: await findCodes(await page.png()) }
}
const plain = (text: string) => text.replace(/\s/g, '')
/** a short link and one so long that the modules become small */
const origins = ['https://code.example', 'https://integrity-code.credit.office.hegang.example.gov.cn']

const withMini: Product[] = ['poster', 'tent', 'sticker']
const miniCode = async (alone: boolean, format: 'jpeg' | 'png' = 'jpeg') => ({
  miniCode: { picture: new Uint8Array(await miniCodePicture(1280, format)), alone },
})

describe('a display product with the mini-program code', () => {
  it.each(withMini.flatMap(kind => origins.map(origin => [kind, origin] as const)))(
    '%s of %s: beside it the plain code reads back, is 25 mm or more, and its quiet zone is kept',
    async (kind, origin) => {
      const url = `${origin}/c/${productContent().symbols}`
      const { page, codes, bytes } = await print(kind, { url, demo: true, ...(await miniCode(false)) })
      expect(codes.map(code => code.text)).toEqual(Array(kind === 'tent' ? 2 : 1).fill(url))
      for (const code of codes) {
        const { width, height, quiet } = measureCode(page, code)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(25)
        expect(quiet).toBeGreaterThanOrEqual(4)
      }
      expect(bytes.length).toBeLessThan(700 * 1024)
    },
  )

  it.each(withMini)('%s reads at 40 cm still', async kind => {
    const { codes } = await print(kind, await miniCode(false), 89)
    expect(codes).toHaveLength(kind === 'tent' ? 2 : 1)
  })

  it.each(withMini)('%s says which of the two is for whom', async kind => {
    const { page } = await print(kind, await miniCode(false), 72)
    const text = plain(page.text)
    expect(text).toContain('其他手机相机扫一扫')
    expect(text).toMatch(/(?<!或)微信扫一扫/)
    expect(text).toContain('有效期至2027年11月24日')
  })

  it.each(withMini)('%s with it alone promises no other camera what it cannot do', async kind => {
    const { page, codes } = await print(kind, await miniCode(true), 100)
    expect(codes).toEqual([])
    expect(plain(page.text)).toContain('微信扫一扫'.slice(kind === 'tent' ? 2 : 0))
    expect(plain(page.text)).not.toContain('手机相机')
  })

  it.each(['jpeg', 'png'] as const)('is inked from a %s', async format => {
    const beside = await print('poster', await miniCode(false, format), 100)
    const without = await print('poster', {}, 100)
    const region = [26, 105, 18, 60] as const
    expect(inked(beside.page, ...region)).toBeGreaterThan(0.15)
    expect(inked(without.page, ...region)).toBeLessThan(0.01)
  })

  it('a label has no room for it and stays as it is', async () => {
    const { page, codes } = await print('label', await miniCode(false))
    expect(codes).toHaveLength(1)
    expect(plain(page.text)).toContain('微信或手机相机扫一扫')
  })
})

describe('a display product', () => {
  it.each(products.flatMap(kind => origins.map(origin => [kind, origin] as const)))(
    '%s of %s: the code reads back, is 25 mm or more, and its quiet zone is kept',
    async (kind, origin) => {
      const url = `${origin}/c/${productContent().symbols}`
      const { page, codes } = await print(kind, { url, demo: true })
      expect(codes.map(code => code.text)).toEqual(Array(kind === 'tent' ? 2 : 1).fill(url))
      for (const code of codes) {
        const { width, height, quiet } = measureCode(page, code)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(25)
        expect(Math.abs(width - height)).toBeLessThan(0.3)
        expect(quiet).toBeGreaterThanOrEqual(4)
      }
    },
  )

  it.each(products)('%s reads at 40 cm: 3.5 px/mm is what a 1080p camera sees of it there', async kind => {
    const { codes } = await print(kind, {}, 89)
    expect(codes).toHaveLength(kind === 'tent' ? 2 : 1)
  })

  it.each(products)('%s says whose it is, until when, and how to scan it', async kind => {
    const { page, bytes } = await print(kind, {}, 72)
    const text = plain(page.text)
    expect(text).toContain('鹤岗市松鹤餐饮有限公司（虚构）')
    expect(text).toContain('有效期至2027年11月24日')
    expect(text).toContain('微信或手机相机扫一扫')
    expect(text).toContain('码上诚信')
    expect(text).not.toContain('演示')
    expect(bytes.length).toBeLessThan(700 * 1024)
  })

  it.each(['poster', 'tent'] as const)('%s says what a code is and is not, and gives its symbols in groups', async kind => {
    const { page } = await print(kind, {}, 72)
    expect(plain(page.text)).toContain('不是行政许可。没有诚信码不影响任何权利。')
    expect(page.text).toMatch(/1ABC +DEFG +HJKM +NPQR/)
  })
  it('a sticker gives the symbols too', async () => {
    expect((await print('sticker', {}, 72)).page.text).toMatch(/STVW +XYZ0 +1234 +567X/)
  })

  it.each(products)('%s of the demonstration is marked as fictional', async kind => {
    const { page } = await print(kind, { demo: true }, 72)
    expect(plain(page.text)).toContain('演示·虚构')
  })

  it('a tent stands with one face upright for each side of the table', async () => {
    const { page, codes } = await print('tent')
    const upright = codes.map(code => ({ ...measureCode(page, code), y: code.corners[0]?.y ?? 0 })).sort((a, b) => a.y - b.y)
    expect(upright.map(one => one.turned)).toEqual([true, false])
    expect(inked(page, 20, 148, 170, 1)).toBeGreaterThan(0.05)
  })

  it('every single character of a name is inked', async () => {
    const { page } = await print('poster', { name: '鹤岗松餐饮服务部' }, 100)
    const side = (56 * 25.4) / 72
    for (let i = 0; i < 8; i++) expect(inked(page, 105 + (i - 4) * side, 52, side, 20)).toBeGreaterThan(0.1)
  })

  it('Chinese is really inked: the name, and nothing where it would stand without one', async () => {
    const region = [20, 37, 170, 50] as const
    const named = await print('poster', {}, 100)
    const bare = await print('poster', { name: '  ' }, 100)
    expect(inked(named.page, ...region)).toBeGreaterThan(0.1)
    expect(inked(bare.page, ...region)).toBe(0)
  })
})
