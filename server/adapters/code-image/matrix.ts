import { create, type QRCodeSegment } from 'qrcode'

export interface Matrix {
  /** modules a side, without the quiet zone */
  readonly size: number
  isDark(row: number, column: number): boolean
}

/** ISO/IEC 18004, 4.3.5: modules of light around the code */
export const quietZone = 4

/** The trailing capitals and digits (the 32 symbols) go into an alphanumeric segment: a smaller code, larger modules. */
const segmentsOf = (text: string): QRCodeSegment[] => {
  const tail = /[0-9A-Z/]{8,}$/.exec(text)?.[0] ?? ''
  const head = text.slice(0, text.length - tail.length)
  const segments: QRCodeSegment[] = []
  if (head !== '') segments.push({ data: new Uint8Array(Buffer.from(head)), mode: 'byte' })
  if (tail !== '') segments.push({ data: tail, mode: 'alphanumeric' })
  return segments
}

/** The modules of a text at error correction level Q (25 %), as print needs it. */
export const matrixOf = (text: string): Matrix => {
  const { modules } = create(segmentsOf(text), { errorCorrectionLevel: 'Q' })
  const { size, data } = modules
  return { size, isDark: (row, column) => data[row * size + column] === 1 }
}
