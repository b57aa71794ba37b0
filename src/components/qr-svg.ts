import { create } from 'qrcode'
import { utf8 } from '../../domain/utf8'

const quietZone = 4

/** SVG of a QR code (ISO/IEC 18004), level Q, quiet zone of four modules, one unit per module. */
export const qrSvg = (text: string): string => {
  // bytes and not text: for text the library asks for TextEncoder, which the mini-program lacks
  const { modules } = create([{ data: utf8(text), mode: 'byte' }], { errorCorrectionLevel: 'Q' })
  const rows = Array.from({ length: modules.size }, (_, y) => y)
  const path = rows.flatMap(y => rows.filter(x => modules.get(y, x)).map(x => `M${x + quietZone} ${y + quietZone}h1v1h-1z`)).join('')
  const side = modules.size + 2 * quietZone
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
}
