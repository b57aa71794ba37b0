import { inertCell } from '../../../../domain/collection/inert'
import type { ColumnLayout, SheetToWrite } from '../../../ports/workbook'
import { lettersOf } from '../xlsx/place'
import { escaped, textCell } from './escape'
import { xml } from './package'
import { style } from './styles'

/** what Excel lets a list of choices be when it stands in the rule itself */
const longestList = 255
/** rows below the last one in which the lists are offered too */
const spareRows = 1000
const titleHeight = 30
const longestCell = 32_767

const rowXml = (number: number, cells: readonly string[], cellStyle: number, more = ''): string => {
  let inside = ''
  cells.forEach((text, column) => {
    if (text.length > longestCell) throw new Error('a cell holds no more than 32767 characters')
    const reference = lettersOf(column) + number
    inside +=
      text === ''
        ? `<c r="${reference}" s="${cellStyle}"/>`
        : textCell(reference, cellStyle === style.text && inertCell(text).quoted ? style.quoted : cellStyle, text)
  })
  return `<row r="${number}"${more}>${inside}</row>`
}

/** A choice of the list; other spellings are warned of, not forbidden: the import understands the common ones. */
const listOf = ({ choices }: ColumnLayout, column: number, from: number, to: number): string => {
  const list = choices?.join(',') ?? ''
  if (list === '' || list.length > longestList || choices?.some(one => one.includes(','))) return ''
  const letters = lettersOf(column)
  return (
    '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" ' +
    `sqref="${letters}${from}:${letters}${to}"><formula1>"${escaped(list.replaceAll('"', '""'))}"</formula1></dataValidation>`
  )
}

const before = (columns: readonly ColumnLayout[], frozen: number): string => {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`
  )
}

/** A sheet in its layout: title, header, rows; then what Excel wants behind them. */
export async function* sheetXml({ layout, rows }: SheetToWrite): AsyncGenerator<string> {
  const { columns, title } = layout
  const frame = xml('worksheet', '\u0000').split('\u0000')
  const header = title === undefined ? 1 : 2
  yield frame[0] + before(columns, header)
  if (title !== undefined) {
    const cells = columns.map((_, i) => (i === 0 ? title : ''))
    yield rowXml(1, cells, style.title, ` ht="${titleHeight}" customHeight="1"`)
  }
  const titles = columns.map(column => column.title)
  yield rowXml(header, titles, style.header)
  let number = header
  for await (const row of rows) yield rowXml(++number, row, style.text)
  const merged =
    title === undefined || columns.length < 2
      ? ''
      : `<mergeCells count="1"><mergeCell ref="A1:${lettersOf(columns.length - 1)}1"/></mergeCells>`
  const lists = columns.map((column, i) => listOf(column, i, header + 1, number + spareRows)).filter(one => one !== '')
  const validations = lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
  yield `</sheetData>${merged}${validations}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>${frame[1]}`
}
