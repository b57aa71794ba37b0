import PDFDocument from 'pdfkit'
import type { Fonts, Weight } from './fonts'
import type { Measure } from './lines'
import { printable } from './printable'

const pointsPerMm = 72 / 25.4
/** a type size that is known in points, in mm */
export const pt = (points: number): number => points / pointsPerMm

/** Black alone must do on any printer: colour only helps. */
export const colours = { ink: '#1B1F26', soft: '#4A5361', line: '#C9D0D9', brand: '#1557B0', caution: '#9A5B00', shade: '#E3E7EC' } as const
export type Colour = (typeof colours)[keyof typeof colours] | '#FFFFFF'

export interface Style {
  readonly weight?: Weight
  /** mm */
  readonly size: number
  readonly colour?: Colour
  readonly align?: 'left' | 'center' | 'right'
  /** mm between characters */
  readonly spacing?: number
}

/** A page in millimetres from its upper left corner. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument
  readonly width: number
  readonly height: number
  measure(weight?: Weight): Measure
  /** a text as this face can set it */
  printable(text: string, weight?: Weight): string
  /** one line; `y` is the baseline */
  write(text: string, x: number, y: number, style: Style): void
  addPage(): void
  /** draws in a turned or moved frame */
  within(change: (doc: PDFKit.PDFDocument) => void, draw: () => void): void
  bytes(): Promise<Uint8Array>
}

export interface SheetOptions {
  /** mm */
  readonly width: number
  readonly height: number
  readonly title: string
  readonly author?: string
  /** epoch ms; else the moment of printing */
  readonly madeAt?: number
  /** what lies under everything else, on every page */
  ground?(sheet: Sheet): void
}

export const openSheet = (fonts: Fonts, { width, height, title, author, madeAt, ground }: SheetOptions): Sheet => {
  const page = { size: [width * pointsPerMm, height * pointsPerMm] as [number, number], margin: 0 }
  const info = { Title: title, ...(author && { Author: author }), ...(madeAt !== undefined && { CreationDate: new Date(madeAt) }) }
  const options = { ...page, info, lang: 'zh-CN', displayTitle: true, autoFirstPage: false, bufferPages: true, pdfVersion: '1.7' as const }
  const doc = new PDFDocument({ ...options, font: '' })
  for (const weight of ['regular', 'bold'] as const) doc.registerFont(weight, fonts[weight]().source)
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
  const widths = new Map<string, number>()

  const measure: Sheet['measure'] =
    (weight = 'regular') =>
    text => {
      const key = weight + text
      const known = widths.get(key) ?? doc.font(weight).fontSize(1).widthOfString(text)
      widths.set(key, known)
      return known
    }
  const sheet: Sheet = {
    doc,
    width,
    height,
    measure,
    printable: (text, weight = 'regular') => printable(text, fonts[weight]().covers),
    write: (text, x, y, { weight = 'regular', size, colour = colours.ink, align = 'left', spacing = 0 }) => {
      if (text === '') return
      const wide = measure(weight)(text) * size + spacing * ([...text].length - 1)
      const left = align === 'left' ? x : align === 'center' ? x - wide / 2 : x - wide
      doc.font(weight).fontSize(size).fillColor(colour)
      doc.text(text, left, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing })
    },
    addPage: () => {
      doc.addPage(page)
      doc.scale(pointsPerMm)
      ground?.(sheet)
    },
    within: (change, draw) => {
      doc.save()
      change(doc)
      draw()
      doc.restore()
    },
    bytes: () => {
      doc.end()
      return ended
    },
  }
  sheet.addPage()
  return sheet
}
