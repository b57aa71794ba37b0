import { allForms, type FieldId, type Layout } from './forms'
import { type WiderLayout, widerLayouts } from './layouts'
import type { CellValue } from './sheet'
import { cleanLine } from './text'
import { titleSpellings } from './title-spellings'

/** A header without stars, spaces, line breaks, remarks in brackets and marks at its end. */
export const headerName = (text: string): string =>
  cleanLine(text.slice(0, 200))
    .normalize('NFKC')
    .replace(/\(.*?\)|【.*?】|\[.*?\]/g, '')
    .replace(/必填|选填/g, '')
    .replace(/[\s*＊★☆※✱:：、,，.。"“”'/\\|]/g, '')

const longest = 60

interface Titles {
  readonly form: Layout
  readonly own: ReadonlyMap<string, FieldId>
  readonly others: ReadonlyMap<string, FieldId>
}
const titlesOf = (form: Layout, more: WiderLayout['spellings'] = {}): Titles => ({
  form,
  own: new Map(form.columns.map(({ field, title }) => [title, field])),
  others: new Map(
    form.columns.flatMap(({ field }) =>
      `${titleSpellings[field] ?? ''} ${more[field] ?? ''}`.split(' ').flatMap(one => (one === '' ? [] : [[one, field] as const])),
    ),
  ),
})
const namesIn = (all: readonly Titles[]) => new Set(all.flatMap(({ own, others }) => [...own.keys(), ...others.keys()]))
const ofForms = allForms.map(form => titlesOf(form))
const ofWider = widerLayouts.map(layout => ({ ...titlesOf(layout, layout.spellings), marks: layout.marks }))
const formTitles = namesIn(ofForms)
const everyTitle = namesIn([...ofForms, ...ofWider])
const firstLetters = new Set([...everyTitle, '必', '选'].map(title => title.charAt(0)))
const lastLetters = new Set([...everyTitle].map(title => title.charAt(title.length - 1)))
const behind = /[\s*＊★☆※✱:：,，。"”\u200b\ufeff]+$/
const closing = ')）】]'
/** A character that cleaning leaves as it is. */
const isChinese = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff
const endsTitle = (last: string): boolean => lastLetters.has(last) || closing.includes(last)
/** Cheap look before a row is taken for a header: nearly every cell of a big file ends here. */
const mayBeTitle = (cell: CellValue): cell is string => {
  if (typeof cell !== 'string' || cell === '' || cell.length > longest) return false
  if (isChinese(cell.charCodeAt(0)) && !firstLetters.has(cell.charAt(0))) return false
  const last = cell.charAt(cell.length - 1)
  if (endsTitle(last)) return true
  if (isChinese(last.charCodeAt(0)) || !behind.test(last)) return false
  const bare = cell.replace(behind, '')
  return endsTitle(bare.charAt(bare.length - 1))
}

export interface HeaderMatch {
  readonly form: Layout
  /** field by column, from 0 */
  readonly columns: ReadonlyMap<number, FieldId>
  readonly missing: readonly FieldId[]
  readonly twice: readonly FieldId[]
  readonly unknown: readonly number[]
  /** columns whose header is not the form's, 序号 among them: what stands there is left out, and it was said */
  readonly ignored: ReadonlySet<number>
}

/** These stand in three of the forms and tell none from the others. */
const shared: readonly FieldId[] = ['name', 'uscc', 'collectedOn']
const serial = /^(?:序号|编号|行号|No)$/i
const text = (value: CellValue | undefined): string => (typeof value === 'string' ? value : '')

const match = (names: readonly string[], { form, own, others }: Titles): HeaderMatch => {
  const columns = new Map<number, FieldId>()
  const twice: FieldId[] = []
  const seen = new Set<FieldId>()
  const take = (name: string, at: number, field: FieldId | undefined) => {
    if (field === undefined || name === '') return
    if (seen.has(field)) twice.push(field)
    else columns.set(at, field)
    seen.add(field)
  }
  for (const [at, name] of names.entries()) take(name, at, own.get(name))
  // a spelling counts only where the form's own title stands nowhere
  const named = new Set(seen)
  for (const [at, name] of names.entries()) {
    const field = others.get(name)
    if (field !== undefined && !own.has(name) && !named.has(field)) take(name, at, field)
  }
  const missing = form.columns.filter(({ field, needed }) => needed && !seen.has(field)).map(({ field }) => field)
  const ignored = names.flatMap((name, at) => (name !== '' && !columns.has(at) ? [at] : []))
  const again = (name: string) => twice.some(field => field === own.get(name) || field === others.get(name))
  const unknown = ignored.filter(at => !serial.test(names[at] ?? '') && !again(names[at] ?? ''))
  return { form, columns, missing, twice, unknown, ignored: new Set(ignored) }
}

export type Header = { readonly kind: 'none' } | { readonly kind: 'unclear' } | { readonly kind: 'form'; readonly match: HeaderMatch }

const titlesNeeded = (cells: readonly CellValue[]): number =>
  Math.max(3, cells.filter(cell => typeof cell === 'string' && cell !== '').length / 2)

/** Three titles at least, and no fewer than half of what the row says; given up as soon as that cannot be reached. */
const enoughTitles = (cells: readonly CellValue[]): boolean => {
  const candidates = cells.filter(mayBeTitle)
  let left = candidates.length
  if (left < 3) return false
  const needed = titlesNeeded(cells)
  const known = new Set<string>()
  for (const cell of candidates) {
    if (known.size + left < needed) return false
    left -= 1
    const name = headerName(cell)
    if (everyTitle.has(name)) known.add(name)
  }
  return known.size >= needed
}

const isWhole = ({ missing, twice }: HeaderMatch): boolean => missing.length === 0 && twice.length === 0
const better = (a: HeaderMatch, b: HeaderMatch): number => b.columns.size - a.columns.size || a.missing.length - b.missing.length

/** A header of one of the four forms, as though there were no other tables. */
const headerOfForm = (names: readonly string[], cells: readonly CellValue[]): Header => {
  const said = new Set(names.filter(name => formTitles.has(name))).size
  if (said < titlesNeeded(cells)) return { kind: 'none' }
  const [best, next] = ofForms.map(one => match(names, one)).sort(better)
  const tied = best && next && best.columns.size === next.columns.size && best.missing.length === next.missing.length
  if (!best || tied || [...best.columns.values()].every(field => shared.includes(field))) return { kind: 'unclear' }
  return { kind: 'form', match: best }
}

/** The wider table that a header is of: one of its own columns is there. */
const wider = (names: readonly string[], cells: readonly CellValue[]): HeaderMatch | undefined =>
  ofWider
    .map(one => ({ found: match(names, one), marks: one.marks }))
    .filter(
      ({ found, marks }) => found.columns.size >= titlesNeeded(cells) && [...found.columns.values()].some(field => marks.includes(field)),
    )
    .map(({ found }) => found)
    .sort(better)[0]

/**
 * Whether a row is the header of a table: by what its cells say, in any order. Three titles make a header; fewer may be anything. A whole header
 * of one of the four forms is that form's whatever else stands in it, because name and code are columns of every table.
 */
export const readHeader = (cells: readonly CellValue[]): Header => {
  if (!enoughTitles(cells)) return { kind: 'none' }
  const names = cells.map(cell => (text(cell).length <= longest ? headerName(text(cell)) : ''))
  const ofForm = headerOfForm(names, cells)
  if (ofForm.kind === 'form' && isWhole(ofForm.match)) return ofForm
  const other = wider(names, cells)
  if (other === undefined) return ofForm
  return ofForm.kind === 'form' && better(ofForm.match, other) <= 0 ? ofForm : { kind: 'form', match: other }
}

/** Whether a row holds at least one title of a column: the second half of a header that was split over two rows. */
export const namesColumn = (cells: readonly CellValue[]): boolean =>
  cells.some(cell => typeof cell === 'string' && cell.length <= longest && formTitles.has(headerName(cell)))
