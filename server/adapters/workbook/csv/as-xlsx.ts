import type { CellValue, SheetRow } from '../../../../domain/collection/sheet'
import type { WorkbookLimits } from '../../../ports/workbook'
import { textCell } from '../write/escape'
import { contentTypes, relationships, workbookRelations, workbookXml, xml } from '../write/package'
import { stylesXml } from '../write/styles'
import { lettersOf } from '../xlsx/place'
import { type ZipPart, zipped } from '../zip/write'
import { readCsv } from './read'

const cellXml = (value: CellValue, column: number, row: number) =>
  typeof value === 'string' ? textCell(lettersOf(column) + row, 0, value) : ''

const rowXml = ({ number, cells }: SheetRow) => `<row r="${number}">${cells.map((cell, i) => cellXml(cell, i, number)).join('')}</row>`

function* sheetXml(bytes: Buffer, limits: WorkbookLimits): Generator<string> {
  const [open = '', close = ''] = xml('worksheet', '\u0000').split('\u0000')
  yield `${open}<sheetData>`
  for (const part of readCsv(bytes, limits)) if (part.kind === 'rows') yield part.rows.map(rowXml).join('')
  yield `</sheetData>${close}`
}

/** A CSV has no colours and no comments: its marks are shown in a workbook that holds the same rows at the same numbers. */
export const asXlsx = async (bytes: Buffer, limits: WorkbookLimits): Promise<Buffer> => {
  const whole = (name: string, text: string): ZipPart => ({ name, data: [text] })
  const chunks: Buffer[] = []
  const archive = zipped([
    whole('[Content_Types].xml', contentTypes(1)),
    whole('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    whole('xl/workbook.xml', workbookXml(['CSV'])),
    whole('xl/_rels/workbook.xml.rels', workbookRelations(1)),
    whole('xl/styles.xml', stylesXml()),
    { name: 'xl/worksheets/sheet1.xml', data: sheetXml(bytes, limits) },
  ])
  for await (const chunk of archive) chunks.push(chunk)
  return Buffer.concat(chunks)
}
