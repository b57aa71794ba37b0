import { allForms, type FieldId, type Form } from './forms'
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

const titles = allForms.map(form => ({
  form,
  own: new Map(form.columns.map(({ field, title }) => [title, field])),
  others: new Map(form.columns.flatMap(({ field }) => (titleSpellings[field] ?? '').split(' ').map(one => [one, field] as const))),
}))
const everyTitle = new Set(titles.flatMap(({ own, others }) => [...own.keys(), ...others.keys()]))
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
  readonly form: Form
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

const match = (names: readonly string[], { form, own, others }: (typeof titles)[number]): HeaderMatch => {
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

/** Three titles at least, and no fewer than half of what the row says; given up as soon as that cannot be reached. */
const enoughTitles = (cells: readonly CellValue[]): boolean => {
  const candidates = cells.filter(mayBeTitle)
  let left = candidates.length
  if (left < 3) return false
  const needed = Math.max(3, cells.filter(cell => typeof cell === 'string' && cell !== '').length / 2)
  const known = new Set<string>()
  for (const cell of candidates) {
    if (known.size + left < needed) return false
    left -= 1
    const name = headerName(cell)
    if (everyTitle.has(name)) known.add(name)
  }
  return known.size >= needed
}

/** Whether a row is the header of one of the forms: by what its cells say, in any order. Three titles make a header; fewer may be anything. */
export const readHeader = (cells: readonly CellValue[]): Header => {
  if (!enoughTitles(cells)) return { kind: 'none' }
  const names = cells.map(cell => (text(cell).length <= longest ? headerName(text(cell)) : ''))
  const ranked = titles.map(one => match(names, one)).sort((a, b) => b.columns.size - a.columns.size || a.missing.length - b.missing.length)
  const [best, next] = ranked
  const tied = best && next && best.columns.size === next.columns.size && best.missing.length === next.missing.length
  if (!best || tied || [...best.columns.values()].every(field => shared.includes(field))) return { kind: 'unclear' }
  return { kind: 'form', match: best }
}

/** Whether a row holds at least one title of a column: the second half of a header that was split over two rows. */
export const namesColumn = (cells: readonly CellValue[]): boolean =>
  cells.some(cell => typeof cell === 'string' && cell.length <= longest && everyTitle.has(headerName(cell)))
