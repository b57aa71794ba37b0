import type { FieldData } from '../../contract/items'
import { readDay } from '../collection/days'
import { cleanLine, cleanText, hasOddCharacter, saysNothing } from '../collection/text'
import { holdsPersonalNumber, isIdentityNumber } from '../identity-number'
import { mostCharacters } from './limits'

/** A field as it is kept, or the sentence on what is to be mended. */
export type FieldJudged = { readonly value: string } | { readonly value: string; readonly says: string }

const alwaysValid = '长期'
const narrow = (typed: string) => typed.normalize('NFKC').replace(/\s/g, '')

const day = (field: FieldData, typed: string, today: string): FieldJudged => {
  const read = readDay(typed)
  if (read.kind === 'always') return field.lasting ? { value: alwaysValid } : { value: typed, says: '请填写具体日期，如 2027/3/31。' }
  if (read.kind !== 'day' || read.says) return { value: typed, says: '请填写完整的日期，如 2027/3/31。' }
  if (field.until && read.day < today) return { value: read.day, says: '这个日期已经过去，请填写仍在有效期内的资料。' }
  return { value: read.day }
}

const number = (typed: string): FieldJudged => {
  const value = narrow(typed).replace(/,/g, '')
  return /^\d{1,12}(?:\.\d{1,4})?$/.test(value) ? { value } : { value: typed, says: '请填写数字。' }
}

const money = (typed: string): FieldJudged => {
  const value = narrow(typed).replace(/^[¥￥]|元$|,/g, '')
  return /^\d{1,9}(?:\.\d{1,2})?$/.test(value) ? { value } : { value: typed, says: '请填写金额，如 120 或 99.50，单位为元。' }
}

const certificate = (typed: string): FieldJudged => {
  const value = cleanLine(typed).normalize('NFKC').replace(/[—–―]/g, '-').toUpperCase()
  if (isIdentityNumber(value.replace(/\s/g, ''))) return { value: typed, says: '这里像是身份证号，请填写证书或许可证的编号。' }
  return /\d/.test(value) && [...value].length >= 4 ? { value } : { value: typed, says: '请按证书原样填写编号。' }
}

const words = (value: string): FieldJudged =>
  holdsPersonalNumber(value) ? { value, says: '请不要填写身份证号或个人手机号：公示后人人可见。' } : { value }

const byKind = (field: FieldData, clean: string, today: string): FieldJudged => {
  switch (field.kind) {
    case 'day':
      return day(field, clean, today)
    case 'number':
      return number(clean)
    case 'money':
      return money(clean)
    case 'choice':
      return field.choices?.includes(clean) ? { value: clean } : { value: clean, says: '请从列出的选项中选择。' }
    case 'certificate-number':
      return certificate(clean)
    case 'line':
    case 'text':
      return words(clean)
  }
}

/** One field against what the city pack says of it. `today`: YYYY-MM-DD in Asia/Shanghai. */
export const judgeField = (field: FieldData, typed: string, today: string): FieldJudged => {
  const clean = field.kind === 'text' ? cleanText(typed) : cleanLine(typed)
  if (saysNothing(clean)) return field.required ? { value: '', says: `请填写${field.title}。` } : { value: '' }
  if (hasOddCharacter(clean)) return { value: clean, says: '这里有无法显示的字符，请删除或改写。' }
  const most = field.max ?? mostCharacters[field.kind]
  if ([...clean].length > most) return { value: clean, says: `不超过 ${most} 个字。` }
  const judged = byKind(field, clean, today)
  if ('says' in judged || !field.check) return judged
  return new RegExp(`^(?:${field.check.pattern})$`, 'u').test(judged.value) ? judged : { ...judged, says: field.check.says }
}
