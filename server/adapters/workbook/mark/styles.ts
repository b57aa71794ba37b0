import type { RowMark } from '../../../ports/workbook'
import { attributesPattern, beforeEnd, prefixOf, setAttribute } from './markup'

type Tone = RowMark['tone']

export interface MarkedStyles {
  readonly xml: string
  /** the style of a marked cell: its own, with another fill */
  cell(style: number, tone: Tone): number
  /** of the column of reasons */
  reason(tone: Tone): number
}

const colours: Readonly<Record<Tone, string>> = { refused: 'FFFFC7CE', doubtful: 'FFFFEB9C' }
const tones = ['refused', 'doubtful'] as const
/** Excel takes 65,490 cell styles; a file with very many gets one fill for all its marked cells */
const mostCloned = 20_000

const counted = (tag: string): string => tag.replace(/\scount\s*=\s*(?:"[^"]*"|'[^']*')/, '')

const sectionOf = (xml: string, name: string) => new RegExp(`(<${name}${attributesPattern}>)([\\s\\S]*?)(</${name}\\s*>)`).exec(xml)

const withFills = (xml: string, p: string): { xml: string; first: number } => {
  const fills = sectionOf(xml, `${p}fills`)
  if (!fills) throw new Error('a workbook without fills')
  const [whole, open = '', inside = ''] = fills
  const first = inside.match(new RegExp(`<${p}fill[\\s>/]`, 'g'))?.length ?? 0
  const added = tones.map(
    tone =>
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colours[tone]}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
  )
  return { xml: xml.replace(whole, () => beforeEnd(counted(open) + inside + fills[3], `${p}fills`, added.join(''))), first }
}

/** The file's own styles stay where they are; behind them stands each once more for each tone. */
export const markedStyles = (original: string): MarkedStyles => {
  const p = prefixOf(original, 'styleSheet')
  const { xml, first } = withFills(original, p)
  const cells = sectionOf(xml, `${p}cellXfs`)
  if (!cells) throw new Error('a workbook without cell styles')
  const [whole, open = '', inside = ''] = cells
  const styles = inside.match(new RegExp(`<${p}xf\\b${attributesPattern}(?:/>|>[\\s\\S]*?</${p}xf\\s*>)`, 'g')) ?? []
  const count = styles.length
  const cloned = count <= mostCloned ? count : 0
  const filled = (one: string, i: number) => setAttribute(setAttribute(one, 'fillId', first + i), 'applyFill', 1)
  const reasons = tones.map(
    (_, i) =>
      `<${p}xf numFmtId="49" fontId="0" fillId="${first + i}" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyAlignment="1">` +
      `<${p}alignment vertical="top" wrapText="1"/></${p}xf>`,
  )
  const clones = tones.flatMap((_, i) => (cloned ? styles.map(one => filled(one, i)) : []))
  const reason = (tone: Tone) => count + cloned * 2 + tones.indexOf(tone)
  return {
    xml: xml.replace(whole, () => counted(open) + inside + clones.join('') + reasons.join('') + cells[3]),
    reason,
    cell: (style, tone) => (cloned && style < count ? count + cloned * tones.indexOf(tone) + style : reason(tone)),
  }
}
