import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'

export type Weight = 'regular' | 'bold'

export interface Face {
  /** a parsed font, which pdfkit takes as it takes bytes */
  readonly source: PDFKit.Mixins.PDFFontSource
  covers(codePoint: number): boolean
}
export type Fonts = Readonly<Record<Weight, () => Face>>

/** What pdfkit keeps of a font that it has opened. */
interface Opened {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } & PDFKit.Mixins.PDFFontSource }
}

const open = (path: string): Face => {
  const scratch = new PDFDocument({ font: '' }).font(readFileSync(path))
  const { font } = (scratch as unknown as Opened)._font
  return { source: font, covers: codePoint => font.hasGlyphForCodePoint(codePoint) }
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Where the fonts lie in their package. */
export const fontFiles: Readonly<Record<Weight, string>> = {
  regular: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
}

const installed = (weight: Weight): string => require.resolve(`@expo-google-fonts/${fontFiles[weight]}`)

/**
 * Noto Sans SC, whole (30,890 characters: the ideographs of GBK and nearly all of Extension A), parsed once at the first print
 * and shared: a page takes a third of the time that it takes from the bytes of a subset. pdfkit embeds what a document uses.
 * @param fileOf where they lie, when not among the installed packages
 */
export const loadFonts = (fileOf: (weight: Weight) => string = installed): Fonts => ({
  regular: once(() => open(fileOf('regular'))),
  bold: once(() => open(fileOf('bold'))),
})
