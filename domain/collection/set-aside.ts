import { parseUscc } from '../uscc'
import { bare } from './text'

const mark = /^(?:[（(【[〔]?\s*(?:示例|样例|范例|填写示例|填报示例|例如|例)\s*(?:[)）】\]〕]\s*[:：]?|[:：])\s*)+/
const soleMark = /^(?:示例|样例|范例|例)[:：]?$/
const masked = /[XＸ×*＊]{3,}/i
const maskedName = /[XＸ×]\s*[XＸ×]|某某|\*\*/i
const remark =
  /^(?:[*＊]?(?:注|备注|说明|填表|填报|填写|制表|审核|审批|联系|单位负责人|负责人|经办|合计|总计|小计|附|电话|日期)(?:[\u4e00-\u9fff]{0,6})\s*[:：]|(?:合计|总计|小计)$|共\s*\d+\s*[条行户家]|以上|以下|注意)/

/** The form's own example says so before its first word, or has a masked name and a masked code. */
export const exampleMark = (name: string): string | undefined => mark.exec(name)?.[0]

/** Whether a row is the form's example, kept in the file by whoever filled it in below. */
export const isExample = (name: string, code: string, aside: readonly string[]): boolean => {
  if (exampleMark(name) !== undefined) return true
  if (aside.some(text => soleMark.test(text))) return true
  return masked.test(code) && maskedName.test(name) && !parseUscc(code).ok
}

/** A remark fills few cells. */
export const mostCells = 6

const inBrackets = /\(.*?\)/g
const figure = /^\d+(?:\.\d+)?$/

/** Whether a row says something about the table and is none of its rows: 填表人：…, 注：…, 合计 12. */
export const isRemark = (texts: readonly string[]): boolean => {
  const words = texts.map(text => text.normalize('NFKC').replace(inBrackets, '').trim()).filter(text => !figure.test(text))
  return words.length > 0 && words.every(text => remark.test(text))
}

/** Whether a text is the title of a form or of the whole book. */
export const titleOf = (text: string, titles: readonly string[]): string | undefined => {
  const short = bare(text)
  return short.length > 40 ? undefined : titles.find(title => short.includes(bare(title)))
}
