import { type CellReason, cellReasons, type TableReason, tableReasons } from '../../contract/vocabulary-collection'
import { cellSentence, tableSentence } from './collection-reasons'

const sentence = /^[^。]+。$/

describe('what an officer reads of an import', () => {
  it.each(Object.keys(cellReasons) as CellReason[])('%s is one Chinese sentence', reason => {
    expect(cellSentence(reason)).toMatch(sentence)
    expect(cellSentence(reason)).toMatch(/[\u4e00-\u9fff]/)
  })
  it.each(Object.keys(tableReasons) as TableReason[])('%s of a table is one Chinese sentence, with or without its form', reason => {
    expect(tableSentence(reason, ['承诺人代码'], 'commitments')).toMatch(sentence)
    expect(tableSentence(reason)).toMatch(sentence)
  })
  it('no two reasons read alike', () => {
    const all = [
      ...(Object.keys(cellReasons) as CellReason[]).map(cellSentence),
      ...(Object.keys(tableReasons) as TableReason[]).map(one => tableSentence(one)),
    ]
    expect(new Set(all).size).toBe(all.length)
  })
  it('names the columns and the form that are meant', () => {
    expect(tableSentence('column-missing', ['认定依据', '有效期至'], 'honours')).toBe(
      '守信激励信息表缺少“认定依据”、“有效期至”列，请补上后重新上传。',
    )
  })
})
