import type { SheetToWrite } from '../../../ports/workbook'
import { type ZipPart, zipped } from '../zip/write'
import { contentTypes, relationships, workbookRelations, workbookXml } from './package'
import { sheetXml } from './sheet'
import { stylesXml } from './styles'

/** The whole workbook, part by part; rows are asked for as the reader of these bytes goes on. */
export const writeWorkbook = (sheets: readonly SheetToWrite[]): AsyncIterable<Uint8Array> => {
  const whole = (name: string, text: string): ZipPart => ({ name, data: [text] })
  return zipped([
    whole('[Content_Types].xml', contentTypes(sheets.length)),
    whole('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    whole('xl/workbook.xml', workbookXml(sheets.map(one => one.layout.name))),
    whole('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)),
    whole('xl/styles.xml', stylesXml()),
    ...sheets.map((sheet, i): ZipPart => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: sheetXml(sheet) })),
  ])
}
