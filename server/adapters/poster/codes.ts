import type { ProductContent } from '../../ports/poster'
import { drawCode } from './marks'
import type { Sheet, Style } from './sheet'
import { words } from './words'

/** A picture that a document shows more than once is in it once. pdfkit knows `openImage`, its typings do not. */
const opened = new WeakMap<object, PDFKit.Mixins.ImageSrc>()
const imageOf = ({ doc }: Sheet, picture: Uint8Array): PDFKit.Mixins.ImageSrc => {
  const known = opened.get(doc)
  if (known) return known
  const image = (doc as unknown as { openImage(bytes: Buffer): PDFKit.Mixins.ImageSrc }).openImage(Buffer.from(picture))
  opened.set(doc, image)
  return image
}

/** WeChat's picture of a mini-program code on a white ground; it brings its own margin. `side` is the whole square. */
const drawMiniCode = (sheet: Sheet, picture: Uint8Array, x: number, y: number, side: number): void => {
  sheet.doc.rect(x, y, side, side).fill('#FFFFFF')
  sheet.doc.image(imageOf(sheet, picture), x, y, { width: side, height: side })
}

/** The one code of a product: the plain one, or the mini-program's in its place. */
export const drawOneCode = (sheet: Sheet, { url, miniCode }: ProductContent, x: number, y: number, side: number): void => {
  if (miniCode) drawMiniCode(sheet, miniCode.picture, x, y, side)
  else drawCode(sheet, url, x, y, side)
}

interface Pair {
  /** left edges of the two squares, and their common upper edge, mm */
  readonly left: number
  readonly right: number
  readonly y: number
  readonly side: number
  /** from the squares' lower edge to the captions' baseline, mm */
  readonly captionAt: number
  readonly caption: Style
}

/** WeChat's code first, because most scan with WeChat; the plain one for every other camera; each says whose it is. */
export const drawPair = (sheet: Sheet, content: ProductContent, picture: Uint8Array, pair: Pair): void => {
  const { left, right, y, side, captionAt, caption } = pair
  drawMiniCode(sheet, picture, left, y, side)
  drawCode(sheet, content.url, right, y, side)
  const style = { ...caption, align: 'center' } as const
  sheet.write(words.scanWeChat, left + side / 2, y + side + captionAt, style)
  sheet.write(words.scanOther, right + side / 2, y + side + captionAt, style)
}

/** The picture that stands beside the plain code; nothing when there is one code only. */
export const besideOf = ({ miniCode }: ProductContent): Uint8Array | undefined =>
  miniCode && !miniCode.alone ? miniCode.picture : undefined

/** How to scan the one code that is there. */
export const scanWords = ({ miniCode }: ProductContent): string => (miniCode ? words.scanWeChat : words.scan)
