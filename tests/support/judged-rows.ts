import type { CollectionForm } from '../../contract/vocabulary-collection'
import type { FieldId } from '../../domain/collection/forms'
import { judgeRow } from '../../domain/collection/judge'
import type { CellValue } from '../../domain/collection/sheet'
import { publishedIdentity } from './identity-number'

export const today = '2026-11-25'
export const commitment: Readonly<Partial<Record<FieldId, CellValue>>> = {
  committerName: '松鹤餐饮（虚构）',
  committerCategory: '法人',
  committerCode: '91350100M000100Y43',
  type: '主动型',
  field: '市场主体承诺书',
  matter: '主动型，自愿作出承诺',
  content: '依法诚信经营。',
  breach: '无',
  madeOn: '2022/7/22',
  disclosure: '可向社会公开',
}
export const honour: Readonly<Partial<Record<FieldId, CellValue>>> = {
  name: '松鹤餐饮（虚构）',
  uscc: '91350100M000100Y43',
  recogniser: '税务局',
  basis: '纳税信用等级评价方案',
  validUntil: '2028/1/1',
  collectedOn: '2022/7/22',
}
export const judge = (form: CollectionForm, cells: Partial<Record<FieldId, CellValue>>) => judgeRow(form, { cells }, today)
export const said = (form: CollectionForm, cells: Partial<Record<FieldId, CellValue>>) =>
  judge(form, cells).findings.map(({ field, reason }) => `${field} ${reason}`)
export const ofCommitment = (changed: Partial<Record<FieldId, CellValue>>) => judge('commitments', { ...commitment, ...changed })
export const ofHonour = (changed: Partial<Record<FieldId, CellValue>>) => judge('honours', { ...honour, ...changed })
export { publishedIdentity as published }
