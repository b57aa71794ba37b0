import type { PosterRenderer, Product, ProductContent } from '../../ports/poster'
import type { Fonts } from './fonts'
import { drawLabel, labelSize } from './label'
import { drawPoster, posterSize } from './poster'
import { openSheet, type Sheet } from './sheet'
import { drawSignedCopy } from './signed-copy'
import { drawSticker, stickerSize } from './sticker'
import { drawTent, tentSize } from './tent'
import { drawVehicle, vehicleSize } from './vehicle'

interface Setting {
  readonly size: { readonly width: number; readonly height: number }
  draw(sheet: Sheet, content: ProductContent): void
}

const settings: Readonly<Record<Product, Setting>> = {
  poster: { size: posterSize, draw: drawPoster },
  tent: { size: tentSize, draw: drawTent },
  sticker: { size: stickerSize, draw: drawSticker },
  label: { size: labelSize, draw: drawLabel },
}

export const createPosterRenderer = (fonts: Fonts): PosterRenderer => ({
  product: async (kind, content) => {
    const { size, draw } = settings[kind]
    const sheet = openSheet(fonts, { ...size, title: `${content.name} · ${content.programmeName}`, author: content.programmeName })
    draw(sheet, content)
    return sheet.bytes()
  },
  vehicle: async content => {
    const title = `${content.plate} · ${content.programmeName}`
    const sheet = openSheet(fonts, { ...vehicleSize, title, author: content.programmeName })
    drawVehicle(sheet, content)
    return sheet.bytes()
  },
  signedCopy: async content => drawSignedCopy(fonts, content),
})
