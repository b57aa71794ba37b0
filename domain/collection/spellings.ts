import type { CommitmentType, CommitterCategory, Disclosure } from '../../contract/vocabulary'
import { commitmentTypes, committerCategories, disclosures } from '../../contract/vocabulary'
import { type VehicleKind, vehicleKinds } from '../../contract/vocabulary-collection'
import { bare } from './text'

/** `exact`: the form's own word. Otherwise it was a spelling of it, which the officer is told. */
export interface Spelled<T extends string> {
  readonly value: T
  readonly exact: boolean
}

type Spellings<T extends string> = (clean: string) => Spelled<T> | undefined

const spellings = <T extends string>(labels: Readonly<Record<T, string>>, own: Partial<Record<T, string>>, others: Record<T, string>) => {
  const values = Object.keys(labels) as T[]
  const exact = new Map(values.flatMap(value => [labels[value], own[value] ?? labels[value]].map(label => [label, value] as const)))
  const known = new Map(values.flatMap(value => [labels[value], ...others[value].split(' ')].map(one => [bare(one), value] as const)))
  const read: Spellings<T> = clean => {
    const same = exact.get(clean)
    if (same !== undefined) return { value: same, exact: true }
    const value = known.get(bare(clean.slice(0, 80)))
    return value === undefined ? undefined : { value, exact: false }
  }
  return read
}

/** 承诺人类别. The form says 法人 for 法人及非法人组织. */
export const readCategory = spellings<CommitterCategory>(
  committerCategories,
  { organisation: '法人' },
  {
    organisation:
      '法人 企业法人 法人企业 企业 公司 法人组织 非法人组织 法人或非法人组织 法人及其他组织 法人和非法人组织 单位 组织 机构 事业单位 机关 社会组织 合作社 农民专业合作社 法人及非法人',
    person: '自然人 个人 公民',
    soleTrader: '个体工商户 个体户 个体 工商户 个体工商',
  },
)

const typesByStem = spellings<CommitmentType>(
  commitmentTypes,
  {},
  {
    replacesApproval: '审批替代 替代审批 审批替代告知承诺 行政审批替代 审批承诺',
    toleratesGaps: '容缺受理 容缺 容缺办理 容缺受理告知承诺',
    certifies: '证明事项 证明事项告知承诺 证明事项告知承诺制 证明',
    repairsCredit: '信用修复 修复',
    selfDiscipline: '行业自律 自律 行业自律公约',
    active: '主动 主动承诺 自主承诺 自愿承诺 自愿 主动公开承诺',
    other: '其他 其它',
  },
)

/** 承诺类型: with or without 型, 类, 承诺 at its end. */
export const readType: Spellings<CommitmentType> = clean => {
  const whole = typesByStem(clean)
  if (whole) return whole
  const stem = bare(clean.slice(0, 80)).replace(/(?:型|类型|类|承诺书|型承诺|类承诺)$/, '')
  const read = typesByStem(stem) ?? typesByStem(stem.replace(/承诺$/, ''))
  return read && { ...read, exact: false }
}

/** 公开类型. Whatever is not clearly one of the three is none of them: a guess could publish what must not be. */
export const readDisclosure = spellings<Disclosure>(
  disclosures,
  {},
  {
    public: '向社会公开 可以向社会公开 可向社会公布 社会公开 对社会公开 全社会公开 可公开 公开 全部公开 完全公开 对外公开 主动公开',
    limited:
      '特定范围公开 特定范围内公布 在特定范围内公开 限特定范围内公开 可在特定范围内公开 部分公开 限定范围公开 有限公开 有限范围公开 内部公开',
    closed: '不公开 不予公开 不可以公开 不宜公开 不能公开 非公开 不对外公开 不向社会公开 保密',
  },
)

/** 车辆类型 of a fleet. */
export const readVehicleKind = spellings<VehicleKind>(
  vehicleKinds,
  {},
  {
    taxi: '出租 出租车 巡游出租车 巡游出租汽车 出租客运',
    coach: '客运 客车 长途客车 长途汽车 班线客运 道路客运 长途',
    rideHailing: '网络预约出租汽车 网络预约出租车 网约出租车 网约 网约出租汽车',
  },
)
