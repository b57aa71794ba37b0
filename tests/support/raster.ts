import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium'
import sharp from 'sharp'

export interface Raster {
  readonly dpi: number
  readonly width: number
  readonly height: number
  /** px → darkness, 0 white to 255 black */
  dark(x: number, y: number): number
  png(): Promise<Uint8Array>
  /** the text that can be copied out of the page */
  readonly text: string
}

const rasterOf = async (page: PDFiumPage, dpi: number): Promise<Raster> => {
  // before rendering, which closes the page
  const text = page.getText()
  const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap' })
  const raw = { raw: { width, height, channels: 4 } } as const
  const grey = await sharp(data, raw).removeAlpha().greyscale().raw().toBuffer()
  return {
    dpi,
    width,
    height,
    dark: (x, y) => 255 - (grey[y * width + x] ?? 255),
    png: () =>
      sharp(grey, { raw: { width, height, channels: 1 } })
        .png()
        .toBuffer(),
    text,
  }
}

let library: ReturnType<typeof PDFiumLibrary.init> | undefined

/** Every page of a PDF as a black-and-white printer would put it on paper, drawn by pdfium, which did not make it. */
export const rasterise = async (pdf: Uint8Array, dpi: number): Promise<Raster[]> => {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(pdf)
  try {
    const pages: Raster[] = []
    for (const page of document.pages()) pages.push(await rasterOf(page, dpi))
    return pages
  } finally {
    document.destroy()
  }
}

/** How much of a region (mm) is inked, 0 to 1; paler than mid-grey does not count. */
export const inked = ({ dpi, dark }: Raster, x: number, y: number, width: number, height: number): number => {
  const px = (mm: number) => Math.round((mm * dpi) / 25.4)
  let count = 0
  for (let row = px(y); row < px(y + height); row++)
    for (let column = px(x); column < px(x + width); column++) if (dark(column, row) > 128) count++
  return count / (px(width) * px(height))
}
