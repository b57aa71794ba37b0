import { type RawPart, rawZip } from './raw-zip'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationList = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`

export interface MadeSheet {
  readonly name: string
  readonly state?: string
  /** what stands inside sheetData */
  readonly rows: string
  readonly before?: string
  readonly after?: string
}

export interface Made {
  readonly sheets: readonly MadeSheet[]
  /** what stands inside sst */
  readonly strings?: string
  readonly formats?: Readonly<Record<number, string>>
  /** format ids, one a cell style */
  readonly styles?: readonly number[]
  readonly from1904?: boolean
}

export const worksheet = ({ rows, before = '', after = '' }: Omit<MadeSheet, 'name'>): string =>
  `<?xml version="1.0"?><worksheet ${main} ${r}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

/** The parts of a workbook that is written by hand, as Excel names them. */
export const madeParts = ({ sheets, strings, formats = {}, styles = [0], from1904 = false }: Made): RawPart[] => {
  const names = sheets.map(
    (one, i) => `<sheet name="${one.name}" sheetId="${i + 1}" ${one.state ? `state="${one.state}" ` : ''}r:id="rId${i + 1}"/>`,
  )
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  const codes = Object.entries(formats).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
  const shared = `<Relationship Id="rIdS" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/>`
  return [
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    { name: '_rels/.rels', data: relationList(`<Relationship Id="a" Type="${relation}/officeDocument" Target="xl/workbook.xml"/>`) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook ${main} ${r}>${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${names.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationList(
        `${relations.join('')}${strings === undefined ? '' : shared}<Relationship Id="rIdY" Type="${relation}/styles" Target="styles.xml"/>`,
      ),
    },
    {
      name: 'xl/styles.xml',
      data:
        `<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><fonts><font/></fonts><fills count="1"><fill><patternFill/></fill></fills>` +
        `<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.map(id => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`).join('')}</cellXfs></styleSheet>`,
    },
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: `<sst ${main}>${strings}</sst>` }]),
    ...sheets.map((one, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: worksheet(one) })),
  ]
}

export const made = (what: Made): Buffer => rawZip(madeParts(what))

export const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`

/** One sheet with these rows, otherwise as plain as can be. */
export const sheetOf = (rows: string, more: Partial<MadeSheet> = {}): Buffer => made({ sheets: [{ name: '表', rows, ...more }] })
