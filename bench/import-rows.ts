import { forms } from '../domain/collection/forms'
import { headerCells } from '../domain/collection/shown'
import { usccNumber } from '../tests/support/application-fixture'

/** Rows of form 1 as a department would send them: names, codes and texts differ from row to row, the rest repeats. */
export function* importRows(count: number): Generator<string[]> {
  yield headerCells(forms.commitments)
  for (let i = 0; i < count; i++)
    yield [
      `鹤岗市松鹤${i}号餐饮有限公司（虚构）`,
      '法人',
      usccNumber(i + 1),
      '主动型',
      '市场主体承诺书',
      '主动型，自愿作出承诺',
      `我企业依法诚信经营，自愿接受社会监督，第${i}号承诺。`,
      '无',
      `2025/${(i % 12) + 1}/${(i % 28) + 1}`,
      '可向社会公开',
    ]
}
