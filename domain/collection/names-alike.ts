const brackets = /[（(〔【[][^）)〕】\]]*[）)〕】\]]/g
const forms = /(?:有限责任公司|股份有限公司|有限公司|股份公司|集团公司|总公司|公司|集团|个体工商户|个人独资企业|普通合伙|有限合伙)+$/
const places = /^(?:中国|黑龙江省?|[\u4e00-\u9fff]{2,3}市|[\u4e00-\u9fff]{2,3}[县区])+/

/** Brackets narrow, widths and case alike, no spaces, dots or dashes. */
const even = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s·•・.\-–—_"'“”‘’]/g, '')

/** What is left of a name without its place, its legal form and its remarks: 鹤岗市松鹤餐饮有限公司 → 松鹤餐饮. */
const core = (name: string): string => {
  const bared = even(name).replace(brackets, '').replace(forms, '')
  return bared.replace(places, '') || bared
}

export type Likeness = 'same' | 'alike' | 'unlike'

/**
 * Whether a row's name is the register's name of that code. `same`: but for widths, spaces and brackets. `alike`: but for place, legal form and
 * remarks in brackets. Nothing looser: one digit or one character may be another company.
 */
export const likeness = (typed: string, registered: string): Likeness => {
  if (even(typed) === even(registered)) return 'same'
  const one = core(typed)
  return one !== '' && one === core(registered) ? 'alike' : 'unlike'
}
