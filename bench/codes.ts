import { randomBytes } from 'node:crypto'
import QRCode from 'qrcode'
import { city } from '../city'
import { tokenFromBytes } from '../domain/symbols'
import { createCodeImages } from '../server/adapters/code-image'
import { createPosterRenderer } from '../server/adapters/poster'
import { loadFonts } from '../server/adapters/poster/fonts'
import type { ProductContent } from '../server/ports/poster'
import { median, round } from './cpu'

const rounds = 7
/** px a module: a code of 33 modules with its quiet zone is 492 px wide */
const moduleSize = 12
const level = { errorCorrectionLevel: 'Q', margin: 4 } as const
const linksOf = (count: number): string[] =>
  Array.from({ length: count }, () => `https://code.example/c/1${tokenFromBytes(randomBytes(16))}00000`)

const posterOf = (url: string): ProductContent => ({
  url,
  symbols: url.slice(-32),
  name: '鹤岗市松鹤餐饮有限公司（虚构）',
  programmeName: city.programmeName,
  cityName: city.name,
  validUntil: Date.now(),
  demo: false,
})

/** Codes a second. Each link is drawn once, so that nothing kept from before can help. */
const perSecond = async (count: number, draw: (link: string) => unknown): Promise<number> => {
  const links = linksOf(count)
  const start = process.hrtime.bigint()
  for (const link of links) await draw(link)
  return (count * 1e9) / Number(process.hrtime.bigint() - start)
}

/**
 * Codes from text to the bytes of a file: our writers beside those of `qrcode`, in turn so that both see the same machine;
 * and whole posters.
 */
export const benchCodes = async (): Promise<Record<string, number>> => {
  const images = createCodeImages()
  const posters = createPosterRenderer(loadFonts())
  const taken: { svg: number; png: number; poster: number; svgRatio: number; pngRatio: number }[] = []
  for (let i = 0; i <= rounds; i++) {
    const svg = await perSecond(200, link => Buffer.from(images.svg(link)))
    const theirSvg = await perSecond(200, async link => Buffer.from(await QRCode.toString(link, { ...level, type: 'svg' })))
    const png = await perSecond(200, link => images.png(link, moduleSize))
    const theirPng = await perSecond(20, link => QRCode.toBuffer(link, { ...level, scale: moduleSize }))
    const poster = await perSecond(20, url => posters.product('poster', posterOf(url)))
    taken.push({ svg, png, poster, svgRatio: svg / theirSvg, pngRatio: png / theirPng })
  }
  const warm = taken.slice(1)
  return {
    'code.svg_per_s': round(median(warm.map(one => one.svg)), 0),
    'code.png_per_s': round(median(warm.map(one => one.png)), 0),
    'pdf.poster_per_s': round(median(warm.map(one => one.poster)), 0),
    'code.svg_vs_qrcode': round(median(warm.map(one => one.svgRatio)), 2),
    'code.png_vs_qrcode': round(median(warm.map(one => one.pngRatio)), 2),
  }
}
