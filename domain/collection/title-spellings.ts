import type { FieldId } from './forms'

/** What people put over a column instead of the form's own title. */
export const titleSpellings: Readonly<Partial<Record<FieldId, string>>> = {
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
