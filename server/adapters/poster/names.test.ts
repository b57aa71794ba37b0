import * as fc from 'fast-check'
import { decodeImage } from '../../../tests/support/decode'
import { productContent } from '../../../tests/support/printed-content'
import { inked, type Raster, rasterise } from '../../../tests/support/raster'
import type { Product } from '../../ports/poster'
import { loadFonts } from './fonts'
import { createPosterRenderer } from './index'
import { drawLabel, labelSize } from './label'
import { drawPoster, posterSize } from './poster'
import { openSheet } from './sheet'
import { drawSticker, stickerSize } from './sticker'
import { drawTent, tentSize } from './tent'

const fonts = loadFonts()
const renderer = createPosterRenderer(fonts)
const drawn = {
  poster: [drawPoster, posterSize],
  tent: [drawTent, tentSize],
  sticker: [drawSticker, stickerSize],
  label: [drawLabel, labelSize],
} as const
const product = fc.constantFrom<Product>('poster', 'tent', 'sticker', 'label')
const piece = fc.oneof(
  fc.constantFrom(...'鹤岗松餐饮服务部（）、·龘䶮㐂Ωж'),
  fc.constantFrom('有限公司', '股份有限公司', '（虚构）', 'Songhe ', 'Co., Ltd. ', '2026 ', 'Supercalifragilisticexpialidocious'),
)
const name = fc
  .array(piece, { minLength: 2, maxLength: 200 })
  .map(parts => [...parts.join('')].slice(0, 200).join('').replace(/\s+/g, ' ').trim())
  .filter(text => text !== '')
const plain = (text: string) => text.replace(/\s/g, '')
const print = async (kind: Product, own: object, dpi = 150): Promise<Raster> => {
  const [page] = await rasterise(await renderer.product(kind, productContent(own)), dpi)
  if (!page) throw new Error('no page')
  return page
}

/** the outermost 2 mm of the paper, but for the fold and the note beside it */
const edges = (kind: Product): [number, number, number, number][] => {
  const [, { width, height }] = drawn[kind]
  const fold = kind === 'tent' ? 6 : 0
  const half = height / 2
  return [0, width - 2].flatMap(
    x =>
      [
        [x, 0, 2, half - fold],
        [x, half + fold, 2, half - fold],
      ] as [number, number, number, number][],
  )
}

describe('a name on a display product', () => {
  it('of any length up to 200 stands there whole, inside the paper, and leaves the code readable', async () => {
    await fc.assert(
      fc.asyncProperty(product, name, async (kind, text) => {
        const page = await print(kind, { name: text })
        expect(plain(page.text)).toContain(plain(text))
        expect(new Set(await decodeImage(await page.png()))).toEqual(new Set([productContent().url]))
        for (const edge of edges(kind)) expect(inked(page, ...edge)).toBe(0)
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it('is larger than the word of the programme, however long it is', () => {
    fc.assert(
      fc.property(product, name, (kind, text) => {
        const [draw, size] = drawn[kind]
        const sheet = openSheet(fonts, { ...size, title: text })
        const written: { text: string; size: number }[] = []
        draw(
          { ...sheet, write: (line, _x, _y, style) => void written.push({ text: line, size: style.size }) },
          productContent({ name: text, programmeName: '☆★' }),
        )
        const word = written.filter(one => /[☆★]/.test(one.text)).map(one => one.size)
        const ofName = written.filter(one => one.text !== '' && plain(text).startsWith(plain(one.text))).map(one => one.size)
        expect(word.length).toBeGreaterThan(0)
        expect(Math.max(...ofName)).toBeGreaterThan(Math.max(...word))
      }),
      { numRuns: 60 },
    )
  })

  it('with a character that the font lacks shows a mark in its place', async () => {
    const page = await print('poster', { name: '𠮷𠮷记' })
    expect(page.text).toContain('〓〓记')
    const alone = await print('poster', { name: '𠮷' })
    expect(inked(alone, 90, 50, 30, 25)).toBeGreaterThan(0.1)
  })

  it('with rare characters that the font has shows them as they are', async () => {
    expect((await print('label', { name: '㐂䶮龘记' })).text).toContain('㐂䶮龘记')
  })

  it('with a selector of a shape or a radical keeps the character itself', async () => {
    const { text } = await print('label', { name: '⾦\ufe00鹤\u{e0100}店' })
    expect(text).toContain('金鹤店')
  })
})

describe('the fonts', () => {
  it('have every character of GB 2312', () => {
    const decoder = new TextDecoder('gb2312')
    for (let row = 0xb0; row <= 0xf7; row++)
      for (let cell = 0xa1; cell <= 0xfe; cell++) {
        const codePoint = decoder.decode(Uint8Array.of(row, cell)).codePointAt(0) ?? 0
        if (codePoint >= 0xe000 && codePoint <= 0xf8ff) continue
        expect([codePoint, fonts.regular().covers(codePoint), fonts.bold().covers(codePoint)]).toEqual([codePoint, true, true])
      }
  })
})
