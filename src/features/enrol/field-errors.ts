import { districtByCode, sectorById } from '../../../city'
import type { Reply } from '../../../contract/reply'
import { parseName, plainLine } from '../../../domain/names'
import { parseUscc } from '../../../domain/uscc'
import { reasonSentence } from '../../text/reasons'
import { type EnrolField, type EnrolForm, stepFields } from './form'

const sentenceOf = (reply: Reply<unknown>): string | undefined => (reply.ok ? undefined : reasonSentence(reply.reason))
const unless = (there: boolean, sentence: string): string | undefined => (there ? undefined : sentence)

/** characters that an address may have */
export const longestAddress = 300

/** What is wrong with a field and how to mend it; the same rules as on the host, before anything is sent. */
export const fieldError = (form: EnrolForm, field: EnrolField, insist: boolean): string | undefined => {
  switch (field) {
    case 'uscc':
      return form.uscc === '' ? '请填写营业执照上的统一社会信用代码。' : sentenceOf(parseUscc(form.uscc, insist))
    case 'name':
      return form.name.trim() === '' ? '请填写营业执照上的名称全称。' : sentenceOf(parseName(form.name))
    case 'category':
      return unless(form.category !== '', '请选择承诺人类别。')
    case 'sectorId':
      return unless(sectorById(form.sectorId) !== undefined, '请从列表中选择行业领域。')
    case 'districtCode':
      return unless(districtByCode(form.districtCode) !== undefined, '请从列表中选择辖区。')
    case 'address':
      return unless(plainLine(form.address) !== '', '请填写地址，公众凭它核对是不是这家店。')
    case 'licencePhoto':
      return unless(form.licencePhoto !== '', '请上传营业执照的照片。')
    case 'shopPhoto':
      return unless(form.shopPhoto !== '', '请上传门头照片，要看得清店名。')
    case 'authorisation':
      return unless(form.agentIsLegalRepresentative || form.authorisation !== '', '不是本人办理的，请上传授权书。')
  }
}

/** The fields of a screen that do not stand yet, in the order of the form. */
export const wrongFields = (form: EnrolForm, step: 1 | 2, insist: boolean): EnrolField[] =>
  stepFields[step - 1]?.filter(field => fieldError(form, field, insist) !== undefined) ?? []

/** The code fails its check digit and nothing else: the person may say that it stands so on the licence. */
export const failsCheckOnly = (uscc: string): boolean => {
  const parsed = parseUscc(uscc)
  return !parsed.ok && parsed.reason === 'uscc-check'
}

/** Places 9 to 17 fail their own check: worth a look, never a refusal. */
export const innerWarning = (uscc: string, insist: boolean): string | undefined => {
  const parsed = parseUscc(uscc, insist)
  return parsed.ok && parsed.value.innerMismatch ? '第 9 至 17 位看起来不常见，请再对照一次执照；与执照一致就可以继续。' : undefined
}
