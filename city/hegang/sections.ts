import type { FieldData, SectionData } from '../../contract/items'

const number = (title: string): FieldData => ({ id: 'number', title, kind: 'certificate-number', required: true })
const until: FieldData = { id: 'validUntil', title: '有效期至', kind: 'day', required: true, lasting: true, until: true }
const issuer: FieldData = { id: 'issuer', title: '发证机关', kind: 'line', required: true, max: 60 }

/** 办学资质 */
const schoolLicence: SectionData = {
  id: 'school-licence',
  title: '办学资质',
  many: true,
  pictures: 2,
  hint: '办学许可证、营业执照核准的培训范围等。',
  fields: [{ id: 'name', title: '证照名称', kind: 'line', required: true, max: 60 }, number('证照编号'), issuer, until],
}

/** 师资: people only as far as their qualification goes; no number of an identity card passes the check of a text */
const teachers: SectionData = {
  id: 'teachers',
  title: '师资',
  many: true,
  pictures: 0,
  hint: '只写姓氏和称谓（如“王老师”）、任教科目和资格，不写证件号、电话。',
  fields: [
    { id: 'teacher', title: '教师', kind: 'line', required: true, max: 20 },
    { id: 'subject', title: '任教科目', kind: 'line', required: true, max: 40 },
    { id: 'qualification', title: '资格', kind: 'line', required: true, max: 60 },
    { id: 'years', title: '从教年数', kind: 'number' },
  ],
}

/** 收费标准 */
const fees: SectionData = {
  id: 'fees',
  title: '收费标准',
  many: true,
  pictures: 1,
  hint: '一次收费不超过三个月或 60 课时的，按每课时或每期填写。',
  fields: [
    { id: 'course', title: '课程', kind: 'line', required: true, max: 40 },
    { id: 'fee', title: '收费（元）', kind: 'money', required: true },
    { id: 'per', title: '计费单位', kind: 'choice', required: true, choices: ['每课时', '每期', '每月', '每学期', '每人次'] },
    { id: 'refund', title: '退费办法', kind: 'text', max: 300 },
  ],
}

/** 资质 of an agency, a housekeeper, a laboratory */
const qualification: SectionData = {
  id: 'qualification',
  title: '资质',
  many: true,
  pictures: 2,
  fields: [
    { id: 'name', title: '资质名称', kind: 'line', required: true, max: 60 },
    number('证书编号'),
    issuer,
    { id: 'scope', title: '资质范围', kind: 'text', max: 300 },
    until,
  ],
}

const product: FieldData = { id: 'product', title: '产品名称', kind: 'line', required: true, max: 60 }

/** 绿色食品证书: the mark's number is LB, then the product's class and the numbers of the certificate */
const greenFood: SectionData = {
  id: 'green-food',
  title: '绿色食品证书',
  many: true,
  pictures: 2,
  fields: [
    product,
    { ...number('产品编号'), check: { pattern: 'LB-\\d{2}-[0-9A-Z]{8,16}', says: '产品编号以“LB-”开头，请按证书原样填写。' } },
    until,
  ],
}

/** 有机食品证书 */
const organicFood: SectionData = {
  id: 'organic-food',
  title: '有机食品证书',
  many: true,
  pictures: 2,
  fields: [product, number('证书编号'), { ...issuer, title: '认证机构' }, { ...until, required: true }],
}

/** 字号类别 */
const heritage: SectionData = {
  id: 'heritage',
  title: '字号类别',
  many: false,
  pictures: 3,
  fields: [
    { id: 'class', title: '字号类别', kind: 'choice', required: true, choices: ['老字号', '原字号', '新字号'] },
    { id: 'since', title: '创立年份', kind: 'number', check: { pattern: '1[0-9]{3}|20[0-9]{2}', says: '请填写四位年份，如 1956。' } },
    { id: 'recogniser', title: '认定单位', kind: 'line', max: 60 },
    { id: 'story', title: '字号简介', kind: 'text', max: 500 },
  ],
}

/** 经营许可 */
const permit: SectionData = {
  id: 'permit',
  title: '经营许可',
  many: true,
  pictures: 2,
  fields: [{ id: 'scope', title: '经营范围', kind: 'line', required: true, max: 80 }, number('道路运输经营许可证号'), issuer, until],
}

/** 景区等级 */
const grade: SectionData = {
  id: 'grade',
  title: '景区等级',
  many: false,
  pictures: 3,
  fields: [
    { id: 'grade', title: '等级', kind: 'choice', required: true, choices: ['5A', '4A', '3A', '2A', 'A', '未评级'] },
    { id: 'recogniser', title: '评定单位', kind: 'line', max: 60 },
    { id: 'ticket', title: '门票（元）', kind: 'money' },
    { id: 'open', title: '开放时间', kind: 'line', max: 60 },
  ],
}

/** What Hegang's sectors show besides (R10). A sector that is not named here shows 自愿注册 alone. */
export const sections = {
  training: [schoolLicence, teachers, fees],
  qualified: [qualification],
  greenFood: [greenFood],
  organicFood: [organicFood],
  heritage: [heritage],
  carrier: [permit],
  scenic: [grade],
} as const satisfies Readonly<Record<string, readonly SectionData[]>>
