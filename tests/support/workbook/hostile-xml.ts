import type { HostileFile } from './hostile-file'
import { made, madeParts, sheetOf, text, worksheet } from './make'
import { rawZip } from './raw-zip'

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`
const many = (count: number, one: string) => one.repeat(count)
const withSheet = (data: string | Buffer) =>
  rawZip(madeParts({ sheets: [{ name: '表', rows: '' }] }).map(one => (one.name.endsWith('sheet1.xml') ? { ...one, data } : one)))
const shared = (strings: string) => made({ sheets: [{ name: '表', rows: row(1, '<c t="s"><v>0</v></c>') }], strings })
const cell = text('A1', '甲')

const entities = (count: number) => {
  const levels = Array.from({ length: count }, (_, i) => `<!ENTITY e${i + 1} "${many(10, `&e${i};`)}">`)
  return `<!DOCTYPE x [<!ENTITY e0 "ha">${levels.join('')}]>${worksheet({ rows: row(1, text('A1', `&e${count};`)) })}`
}
const quadratic = () => `<!DOCTYPE x [<!ENTITY a "${many(50_000, 'a')}">]>${worksheet({ rows: row(1, text('A1', many(50_000, '&a;'))) })}`
const external = () => `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${worksheet({ rows: row(1, text('A1', '&a;')) })}`

/** Sheets whose XML is more than it seems, or is none. */
export const hostileXml: readonly HostileFile[] = [
  {
    name: 'a cell at XFD1048576',
    make: () => sheetOf(row(1, cell) + row(1_048_576, text('XFD1048576', '远'))),
    outcome: 'too-many-columns',
  },
  { name: 'a space at XFD1048576', make: () => sheetOf(row(1, cell) + row(1_048_576, text('XFD1048576', ' '))), outcome: 1 },
  { name: 'a cell beyond the last column', make: () => sheetOf(row(1, text('XFE1', '远'))), outcome: 'damaged' },
  { name: '1,048,576 rows', make: () => sheetOf(many(1_048_576, '<row><c><v>1</v></c></row>')), outcome: 'too-many-rows' },
  {
    name: '1,048,576 rows of which three hold something',
    make: () => sheetOf(many(3, `<row>${text('', '甲').replace(' r=""', '')}</row>`) + many(1_048_573, '<row s="1"><c s="0"/></row>')),
    outcome: 3,
  },
  {
    name: '200,001 rows that say their numbers',
    make: () => sheetOf(Array.from({ length: 200_001 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`).join('')),
    outcome: 'too-many-rows',
  },
  {
    name: 'rows in two sheets, together too many',
    make: () => made({ sheets: ['甲', '乙'].map(name => ({ name, rows: many(100_001, '<row><c><v>1</v></c></row>') })) }),
    outcome: 'too-many-rows',
  },
  {
    name: 'a million cells in a row',
    make: () => sheetOf(`<row>${many(1_000_000, '<c><v>1</v></c>')}</row>`),
    outcome: 'too-many-columns',
  },
  { name: 'a row before the one before it', make: () => sheetOf(row(2, cell) + row(1, cell)), outcome: 'damaged' },
  { name: 'row −1', make: () => sheetOf(row(-1, cell)), outcome: 'damaged' },
  { name: 'row 1e400', make: () => sheetOf('<row r="1e400"><c><v>1</v></c></row>'), outcome: 'damaged' },
  { name: 'a cell of 64 MB', make: () => sheetOf(row(1, text('A1', many(64 * 2 ** 20, ' ')))), outcome: 'cell-too-long' },
  { name: 'a shared text of 64 MB', make: () => shared(`<si><t>${many(64 * 2 ** 20, ' ')}</t></si>`), outcome: 'cell-too-long' },
  { name: 'a million shared texts', make: () => shared(many(1_000_000, '<si><t>某街道1号</t></si>')), outcome: 1 },
  {
    name: 'shared texts of more than the memory',
    make: () => shared(many(4500, `<si><t>${many(10_000, '承')}</t></si>`)),
    outcome: 'too-much-memory',
  },
  { name: 'a shared text that is not there', make: () => shared(''), outcome: 'damaged' },
  { name: 'entities that multiply', make: () => withSheet(entities(30)), outcome: 'forbidden-xml' },
  { name: 'quadratic blow-up', make: () => withSheet(quadratic()), outcome: 'forbidden-xml' },
  { name: 'an external entity', make: () => withSheet(external()), outcome: 'forbidden-xml' },
  { name: 'a tag of 8 MB', make: () => withSheet(worksheet({ rows: `<row r="1" x="${many(8 * 2 ** 20, ' ')}"/>` })), outcome: 'damaged' },
  { name: 'a comment of 8 MB', make: () => withSheet(worksheet({ rows: `<!--${many(8 * 2 ** 20, ' ')}-->` })), outcome: 'damaged' },
  { name: 'two million elements in one another', make: () => withSheet(worksheet({ rows: many(2_000_000, '<a>') })), outcome: 'damaged' },
  { name: 'XML that ends in the middle', make: () => withSheet(worksheet({ rows: row(1, cell) }).slice(0, -20)), outcome: 'damaged' },
  { name: 'no XML at all', make: () => withSheet('甲,乙'), outcome: 'damaged' },
  { name: 'UTF-16 inside', make: () => withSheet(Buffer.from(worksheet({ rows: row(1, cell) }), 'utf16le')), outcome: 'damaged' },
  {
    name: '65 sheets',
    make: () => made({ sheets: Array.from({ length: 65 }, (_, i) => ({ name: `表${i}`, rows: '' })) }),
    outcome: 'too-many-sheets',
  },
  {
    name: 'merged cells by the hundred thousand',
    make: () => sheetOf(row(1, cell), { after: `<mergeCells>${many(200_000, '<mergeCell ref="A1:B2"/>')}</mergeCells>` }),
    outcome: 'too-much-memory',
  },
]
