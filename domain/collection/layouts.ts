import { vehicleKinds, type WorkbookForm, workbookForms } from '../../contract/vocabulary-collection'
import { column, type FieldId, forms, type Layout, starred } from './forms'

/** A table beside the four forms, known by columns that none of them has. */
export interface WiderLayout extends Layout {
  /** one of them has to be there: name and code stand in every table */
  readonly marks: readonly FieldId[]
  /** what people put over a column of this table alone */
  readonly spellings: Readonly<Partial<Record<FieldId, string>>>
}

const free = { needed: false, filled: false }

const targets: WiderLayout = {
  id: 'targets',
  title: workbookForms.targets,
  key: ['sector', 'uscc'],
  name: 'name',
  code: 'uscc',
  marks: ['sector', 'district'],
  spellings: {},
  columns: [
    column('name', '市场主体名称', 'name', 32, '例：鹤岗市 XX 餐饮店', starred),
    column('uscc', '统一社会信用代码', 'code', 24, '92230400XXXXXXXXXX (18 位)', starred),
    column('sector', '行业领域', 'sector', 24, '住宿', free),
    column('district', '辖区', 'district', 14, '工农区', free),
    column('address', '地址', 'line', 36, 'xx 街 xx 号', { ...free, max: 200 }),
    column('remark', '备注', 'line', 24, '', { ...free, max: 200 }),
  ],
}

/** Nothing of an owner or a driver: a column with their names, telephones or numbers is unknown, and so never read (R11). */
const vehicles: WiderLayout = {
  id: 'vehicles',
  title: workbookForms.vehicles,
  key: ['plate'],
  name: 'name',
  code: 'uscc',
  marks: ['plate', 'permit'],
  spellings: { name: '市场主体名称', validUntil: '有效期至 许可有效期 道路运输证有效期 道路运输证有效期至 证件有效期至' },
  columns: [
    column('name', '企业名称', 'name', 32, '例：鹤岗市 XX 出租汽车有限公司', starred),
    column('uscc', '统一社会信用代码', 'code', 24, '91230400XXXXXXXXXX (18 位)', starred),
    column('plate', '号牌号码', 'plate', 14, '黑H00000', starred),
    column('plateKind', '号牌种类', 'line', 16, '小型汽车', { ...free, max: 40 }),
    column('vehicleKind', '车辆类型', 'vehicleKind', 14, vehicleKinds.taxi, { ...starred, choices: Object.values(vehicleKinds) }),
    column('permit', '道路运输证号', 'line', 24, '230400000000', { ...starred, max: 40 }),
    column('validUntil', '许可有效期至', 'day', 16, '2027/7/22', starred),
    column('collectedOn', '归集日期', 'day', 14, '2022/7/22', free),
  ],
}

export const widerLayouts: readonly WiderLayout[] = [targets, vehicles]

/** All that a workbook may hold, by name. */
export const layouts: Readonly<Record<WorkbookForm, Layout>> = { ...forms, targets, vehicles }
export const allLayouts: readonly Layout[] = Object.values(layouts)
