import { xml } from './package'

/** Places in the list of cell styles below. */
export const style = { title: 1, header: 2, text: 3, quoted: 4 } as const

const font = (size: number, bold: boolean) => `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`
const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`
const sides = ['left', 'right', 'top', 'bottom'].map(side).join('')
/** 49 is Excel's format for text: what is typed over a cell later stays text too */
const xf = (fontId: number, fillId: number, borderId: number, alignment: string, more = '') =>
  `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" ` +
  `applyFill="1" applyBorder="1" applyAlignment="1"${more}><alignment ${alignment}/></xf>`

const body = 'vertical="center" wrapText="1"'

export const stylesXml = (): string =>
  xml(
    'styleSheet',
    `<fonts count="3">${font(11, false)}${font(16, true)}${font(11, true)}</fonts>` +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF5"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides}<diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      `${xf(1, 0, 0, 'horizontal="center" vertical="center"')}${xf(2, 2, 1, 'horizontal="center" vertical="center" wrapText="1"')}` +
      `${xf(0, 0, 1, body)}${xf(0, 0, 1, body, ' quotePrefix="1"')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  )
