import { escaped } from './escape'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const xml = (name: string, body: string, more = ''): string => `${declaration}<${name} xmlns="${main}"${more}>${body}</${name}>`

export const relationships = (list: readonly (readonly [id: string, type: string, target: string])[]): string => {
  const one = ([id, type, target]: (typeof list)[number]) =>
    `<Relationship Id="${id}" Type="${relationNamespace}/${type}" Target="${target}"/>`
  return `${declaration}<Relationships xmlns="${packageRelations}">${list.map(one).join('')}</Relationships>`
}

const override = (part: string, type: string) => `<Override PartName="/xl/${part}.xml" ContentType="${spreadsheet}.${type}+xml"/>`

export const contentTypes = (sheets: number): string =>
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `${override('workbook', 'sheet.main')}${override('styles', 'styles')}` +
  `${Array.from({ length: sheets }, (_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')).join('')}</Types>`

/** Excel's rules for the name on a tab: 31 characters, none of []:*?/\, no two alike. */
export const tabNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>()
  return names.map(name => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '表'
    let tab = plain.slice(0, 31)
    for (let n = 2; taken.has(tab.toLowerCase()); n++) tab = `${plain.slice(0, 27)}(${n})`
    taken.add(tab.toLowerCase())
    return tab
  })
}

export const workbookXml = (names: readonly string[]): string => {
  const sheets = tabNames(names).map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  return xml('workbook', `<sheets>${sheets.join('')}</sheets>`, ` xmlns:r="${relationNamespace}"`)
}

export const workbookRelations = (sheets: number): string =>
  relationships([
    ...Array.from({ length: sheets }, (_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
    [`rId${sheets + 1}`, 'styles', 'styles.xml'],
  ])
