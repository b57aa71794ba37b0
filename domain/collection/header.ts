import { allForms, type FieldId, type Form } from './forms'
import type { CellValue } from './sheet'
import { cleanLine } from './text'

/** What people put over a column instead of the form's own title. */
const spellings: Readonly<Partial<Record<FieldId, string>>> = {
  committerName:
    '承诺人 承诺主体 承诺主体名称 承诺人姓名 承诺单位 承诺单位名称 承诺企业 承诺人名称姓名 市场主体名称 企业名称 单位名称 主体名称',
  committerCategory: '承诺人类型 承诺主体类别 承诺主体类型 承诺单位类别 主体类别 主体类型 类别',
  committerCode: '承诺主体代码 承诺人统一社会信用代码 承诺单位代码 承诺人证件号码 统一社会信用代码 社会信用代码 信用代码',
  type: '承诺类别 承诺种类',
  field: '承诺领域名称 领域 承诺行业领域 行业领域 承诺行业',
  matter: '承诺事项 承诺事项名称 事由',
  content: '承诺的内容 承诺书内容 承诺具体内容',
  breach: '违诺责任 违约责任承诺 违反承诺责任 违反承诺的责任 失信责任',
  madeOn: '承诺日期 承诺时间 承诺作出时间 作出承诺日期 作出日期 承诺做出日期 做出日期',
  disclosure: '公开类别 公开方式 公开属性 公开范围 是否公开',
  name: '市场主体 主体名称 企业名称 单位名称 市场主体全称 名称 公司名称 机构名称',
  uscc: '社会信用代码 信用代码 统一信用代码 统一社会信用代码证号 市场主体代码 企业代码 代码',
  recogniser: '认定单位 认定机关 认定机构 认定部门名称 授予部门 授予单位',
  basis: '认定依据文件 认定文件 认定的依据 认定根据',
  validUntil: '有效期 有效期限 有效期截止 有效期截止日期 有效截止日期 有效期至日期 有效日期 截止日期 有效期止',
  item: '事项 事项名 项目名称 注册事项 注册事项名称',
  detail: '事项内容说明 内容 事项具体内容 注册内容 事项说明',
  provider: '提供单位 数据提供部门 信息提供部门 提供部门名称 来源部门 报送部门 归集部门',
  collectedOn: '归集时间 采集日期 采集时间 汇总日期 归集日',
}

/** A header without stars, spaces, line breaks, remarks in brackets and marks at its end. */
export const headerName = (text: string): string =>
  cleanLine(text.slice(0, 200))
    .normalize('NFKC')
    .replace(/\(.*?\)|【.*?】|\[.*?\]/g, '')
    .replace(/必填|选填/g, '')
    .replace(/[\s*＊★☆※✱:：、,，.。"“”'/\\|]/g, '')

const titles = allForms.map(form => ({
  form,
  own: new Map(form.columns.map(({ field, title }) => [title, field])),
  others: new Map(form.columns.flatMap(({ field }) => (spellings[field] ?? '').split(' ').map(one => [one, field] as const))),
}))
const everyTitle = new Set(titles.flatMap(({ own, others }) => [...own.keys(), ...others.keys()]))
/** Cheap look before a row is taken for a header: nearly every row of a big file ends here. */
const mayBeTitle = /[称码别型域由容任期门据至围间人位体责事名类]/

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

/** Whether a row is the header of one of the forms: by what its cells say, in any order. Three titles make a header; fewer may be anything. */
export const readHeader = (cells: readonly CellValue[]): Header => {
  if (cells.filter(cell => typeof cell === 'string' && cell.length <= 60 && mayBeTitle.test(cell)).length < 3) return { kind: 'none' }
  const names = cells.map(cell => (text(cell).length <= 60 ? headerName(text(cell)) : ''))
  const known = new Set(names.filter(name => everyTitle.has(name)))
  const filled = cells.filter(cell => text(cell).trim() !== '').length
  if (known.size < 3 || known.size * 2 < filled) return { kind: 'none' }
  const ranked = titles.map(one => match(names, one)).sort((a, b) => b.columns.size - a.columns.size || a.missing.length - b.missing.length)
  const [best, next] = ranked
  const tied = best && next && best.columns.size === next.columns.size && best.missing.length === next.missing.length
  if (!best || tied || [...best.columns.values()].every(field => shared.includes(field))) return { kind: 'unclear' }
  return { kind: 'form', match: best }
}

/** Whether a row holds at least one title of a column: the second half of a header that was split over two rows. */
export const namesColumn = (cells: readonly CellValue[]): boolean =>
  cells.some(cell => typeof cell === 'string' && cell.length <= 60 && everyTitle.has(headerName(cell)))
