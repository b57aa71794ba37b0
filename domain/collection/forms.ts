import { commitmentTypes, disclosures } from '../../contract/vocabulary'
import { type CollectionForm, collectionForms, type WorkbookForm } from '../../contract/vocabulary-collection'

export type FieldId =
  | 'committerName'
  | 'committerCategory'
  | 'committerCode'
  | 'type'
  | 'field'
  | 'matter'
  | 'content'
  | 'breach'
  | 'madeOn'
  | 'disclosure'
  | 'name'
  | 'uscc'
  | 'recogniser'
  | 'basis'
  | 'validUntil'
  | 'item'
  | 'detail'
  | 'provider'
  | 'collectedOn'
  | 'sector'
  | 'district'
  | 'address'
  | 'remark'
  | 'plate'
  | 'plateKind'
  | 'vehicleKind'
  | 'permit'

/** A row as the rules read it: days as YYYY-MM-DD, closed lists by their names in code, codes and texts cleaned. */
export type Fields = Readonly<Partial<Record<FieldId, string>>>

export type ColumnKind =
  | 'name'
  | 'code'
  | 'category'
  | 'type'
  | 'disclosure'
  | 'line'
  | 'text'
  | 'day'
  | 'sector'
  | 'district'
  | 'vehicleKind'
  | 'plate'

export interface Column {
  readonly field: FieldId
  readonly title: string
  /** the form prints a star before it */
  readonly star: boolean
  readonly kind: ColumnKind
  /** the header may not lack it */
  readonly needed: boolean
  /** each row has to fill it */
  readonly filled: boolean
  /** in characters */
  readonly max: number
  /** in the file, in widths of a digit */
  readonly width: number
  readonly example: string
  readonly choices?: readonly string[]
}

/** A table that a workbook may hold. */
export interface Layout {
  readonly id: WorkbookForm
  readonly title: string
  readonly columns: readonly Column[]
  /** what makes two rows the same record (workflow.md): 归集日期 never does */
  readonly key: readonly FieldId[]
  readonly name: FieldId
  readonly code: FieldId
}

/** One of the four whose rows become records. */
export interface Form extends Layout {
  readonly id: CollectionForm
}

/** Over all four forms in Attachment 3. */
export const bookTitle = '“码上诚信”归集信息填报表'

/** 承诺人类别 in the form's own words; 法人 is its word for 法人及非法人组织. */
export const categoryChoices = { organisation: '法人', person: '自然人', soleTrader: '个体工商户' } as const

const limits: Readonly<Record<ColumnKind, number>> = {
  name: 200,
  code: 18,
  category: 20,
  type: 64,
  disclosure: 20,
  line: 512,
  text: 4000,
  day: 40,
  sector: 64,
  district: 64,
  vehicleKind: 20,
  plate: 20,
}

export const column = (
  field: FieldId,
  title: string,
  kind: ColumnKind,
  width: number,
  example: string,
  more: Partial<Column> = {},
): Column => ({
  field,
  title,
  star: false,
  kind,
  needed: true,
  filled: true,
  max: limits[kind],
  width,
  example,
  ...more,
})
export const starred = { star: true }

const collectedOn = column('collectedOn', '归集日期', 'day', 14, '2022/7/22', { needed: false, filled: false })
const entity = (name: string, code: string) => [
  column('name', '市场主体名称', 'name', 32, name),
  column('uscc', '统一社会信用代码', 'code', 24, code),
]
const provider = column('provider', '提供部门', 'line', 22, 'xx 公司/xx 部门等', { max: 200 })

/** The four forms of Attachment 3 as data: columns in order, stars, the example row word for word. Reading and writing both follow it. */
export const forms: Readonly<Record<CollectionForm, Form>> = {
  commitments: {
    id: 'commitments',
    title: collectionForms.commitments,
    key: ['committerCode', 'type', 'field', 'madeOn'],
    name: 'committerName',
    code: 'committerCode',
    columns: [
      column('committerName', '承诺人名称', 'name', 32, '例：鹤岗市 X X 有限公司', starred),
      column('committerCategory', '承诺人类别', 'category', 14, '法人', { ...starred, choices: Object.values(categoryChoices) }),
      column('committerCode', '承诺人代码', 'code', 24, '91230XXXMA18X DYWXF (18 位)', starred),
      column('type', '承诺类型', 'type', 14, '主动型', { ...starred, choices: Object.values(commitmentTypes) }),
      column('field', '承诺领域', 'line', 18, '市场主体承诺书', starred),
      column('matter', '承诺事由', 'line', 24, '主动型，自愿作出承诺', starred),
      column('content', '承诺内容', 'text', 44, '我企业依法诚信经营，自愿接受社会监督。', starred),
      column('breach', '违约责任', 'text', 24, '无', starred),
      column('madeOn', '承诺作出日期', 'day', 16, '2022/7/22', starred),
      column('disclosure', '公开类型', 'disclosure', 16, '可向社会公开', { ...starred, choices: Object.values(disclosures) }),
    ],
  },
  honours: {
    id: 'honours',
    title: collectionForms.honours,
    key: ['uscc', 'recogniser', 'basis', 'validUntil'],
    name: 'name',
    code: 'uscc',
    columns: [
      ...entity('例：鹤岗市 XX 医院', '1123040xxxx5456321 (18 位)'),
      column('recogniser', '认定部门', 'line', 22, '税务局', { max: 200 }),
      column('basis', '认定依据', 'line', 34, '纳税信用等级评价方案'),
      column('validUntil', '有效期至', 'day', 14, '2021/7/22', { filled: false }),
      collectedOn,
    ],
  },
  voluntary: {
    id: 'voluntary',
    title: collectionForms.voluntary,
    key: ['uscc', 'item', 'detail', 'provider'],
    name: 'name',
    code: 'uscc',
    columns: [
      ...entity('例：XX 医院', '91230422XXXXU3MBX4 (18 位)'),
      column('item', '事项名称', 'line', 34, '爱心捐赠公益/诚信药店/资质证明等'),
      column('detail', '事项内容', 'text', 34, '公益事项内容/xx 许可证'),
      provider,
      collectedOn,
    ],
  },
  others: {
    id: 'others',
    title: collectionForms.others,
    key: ['uscc', 'item', 'provider'],
    name: 'name',
    code: 'uscc',
    columns: [
      ...entity('例：xxx 企业', '91230400XXXX95397E (18 位)'),
      column('item', '事项名称', 'line', 44, '特色餐饮企业/xx 品牌/xx 著名商标/xx 食品超市等等'),
      provider,
      collectedOn,
    ],
  },
}

export const allForms: readonly Form[] = Object.values(forms)
