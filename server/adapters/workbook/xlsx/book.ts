import type { WorkbookLimits } from '../../../ports/workbook'
import { Refused } from '../refused'
import { attribute, isTrue, relationId } from '../xml/text'
import type { ZipEntry } from '../zip/entry'
import { type Package, scanWhole } from './part'
import { type Relation, relationsOf } from './relations'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  /** the part's name as it is looked up */
  readonly key: string
  readonly entry: ZipEntry
}

export interface Book {
  /** days counted from 1904 */
  readonly from1904: boolean
  readonly sheets: readonly SheetPart[]
  readonly key: string
  readonly styles?: ZipEntry
  readonly strings?: ZipEntry
}

const mainPart = async (file: Package): Promise<string> => {
  const main = (await relationsOf(file, '')).find(one => one.type === 'officeDocument')
  if (!main) throw new Refused(file.parts.has('[content_types].xml') ? 'damaged' : 'not-a-workbook')
  if (main.target.endsWith('.bin')) throw new Refused('old-format')
  if (!main.target.startsWith('xl/')) throw new Refused('not-a-workbook')
  return main.target
}

/** The sheets in the order of their tabs. Charts and the like have no rows and are left out. */
export const bookOf = async (file: Package, limits: WorkbookLimits): Promise<Book> => {
  const key = await mainPart(file)
  const entry = file.parts.get(key)
  if (!entry) throw new Refused('damaged')
  const relations = await relationsOf(file, key)
  const entryOf = (relation: Relation | undefined) => (relation ? file.parts.get(relation.target) : undefined)
  const sheets: SheetPart[] = []
  let from1904 = false
  let isWorkbook = false
  await scanWhole(file, entry, {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true
      if (name === 'workbookPr') from1904 = isTrue(attribute(attributes, 'date1904'))
      if (name !== 'sheet') return
      const relation = relations.find(one => one.id === relationId(attributes))
      if (relation?.type !== 'worksheet') return
      const sheet = entryOf(relation)
      if (!sheet) throw new Refused('damaged')
      const state = attribute(attributes, 'state')
      const hidden = state === 'hidden' || state === 'veryHidden'
      sheets.push({ name: attribute(attributes, 'name') ?? '', hidden, key: relation.target, entry: sheet })
    },
  })
  if (!isWorkbook) throw new Refused('not-a-workbook')
  if (sheets.length > limits.sheets) throw new Refused('too-many-sheets')
  const styles = entryOf(relations.find(one => one.type === 'styles'))
  const strings = entryOf(relations.find(one => one.type === 'sharedStrings'))
  const read = [...sheets.map(one => one.entry), ...(styles ? [styles] : []), ...(strings ? [strings] : [])]
  if (read.reduce((sum, one) => sum + one.size, 0) > limits.inflatedBytes) throw new Refused('inflates-too-much')
  return { from1904, sheets, key, ...(styles ? { styles } : {}), ...(strings ? { strings } : {}) }
}
