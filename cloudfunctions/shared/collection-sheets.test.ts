import { allForms, type Fields, forms } from '../../domain/collection/forms'
import { judgeRow } from '../../domain/collection/judge'
import { sheetReader } from '../../domain/collection/reader'
import { readWorkbook } from '../../server/adapters/workbook/read'
import { writeWorkbook } from '../../server/adapters/workbook/write/workbook'
import { type SheetToWrite, workbookLimits } from '../../server/ports/workbook'
import { usccNumber } from '../../tests/support/application-fixture'
import { collect } from '../../tests/support/workbook/collect'
import { gathered } from '../../tests/support/workbook/oracle'
import { recordSheet, templateSheets } from './collection-sheets'

const today = '2026-11-25'

/** What an import makes of a written book: verdict and fields of each row. */
const imported = async (sheets: readonly SheetToWrite[]) => {
  const bytes = await gathered(writeWorkbook(sheets))
  const book = await collect(readWorkbook(bytes, workbookLimits))
  return book.sheets.map(({ head, rows }) => {
    const reader = sheetReader(head)
    const read = rows.map(row => reader.read(row))
    const judged = read.flatMap(one => (one.kind === 'row' ? [judgeRow(one.form, one.row, today)] : []))
    return { kinds: read.map(one => one.kind), judged, said: reader.end() }
  })
}

test('the empty templates are recognised as the four forms, and their example row is nobody’s record', async () => {
  const sheets = await imported(templateSheets())
  expect(sheets.map(one => one.judged.map(({ form, verdict }) => [form, verdict]))).toEqual(allForms.map(form => [[form.id, 'example']]))
  for (const sheet of sheets) expect(sheet).toMatchObject({ kinds: ['apart', 'header', 'row'], said: [] })
})

test('records that are exported and imported again are the same records, hostile text included', async () => {
  const lines = ['=1+1', '+86 电话', '-减号', '@某人', '<b>&amp;', '_x0041_', '守信“示范”；单位', "'引号"]
  const honours = lines.map(
    (basis, i): Fields => ({
      name: `鹤岗市第${i}号店（虚构）`,
      uscc: usccNumber(i + 1),
      recogniser: lines[(i + 3) % lines.length] ?? '',
      basis,
      validUntil: '2028-02-09',
      collectedOn: '2026-01-31',
    }),
  )
  const [sheet] = await imported([recordSheet(forms.honours, honours)])
  expect(sheet?.judged.map(one => one.fields)).toEqual(honours)
  expect(new Set(sheet?.judged.map(one => one.verdict))).toEqual(new Set(['accepted']))
})

test('closed lists are written in the form’s own words and read back', async () => {
  const one: Fields = {
    committerName: '鹤岗市松鹤1号小吃店（虚构）',
    committerCategory: 'organisation',
    committerCode: usccNumber(7),
    type: 'active',
    field: '市场主体承诺书',
    matter: '主动型，自愿作出承诺',
    content: '第一行\n第二行',
    breach: '无',
    madeOn: '2025-05-18',
    disclosure: 'limited',
  }
  const [sheet] = await imported([recordSheet(forms.commitments, [one])])
  expect(sheet?.judged[0]?.fields).toEqual(one)
})
