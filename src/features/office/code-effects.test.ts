import { type CodeChange, type CodeState, codeChanges, codeStates } from '../../../contract/vocabulary'
import { changeCode, type IntegrityCode } from '../../../domain/integrity-code'
import { changesOf } from './code-effects'

const code = (state: CodeState): IntegrityCode => ({
  uscc: '91230403MA1B00000X',
  name: '松鹤餐饮（虚构）',
  category: 'organisation',
  applicationId: 'a1',
  commitmentId: 'c1',
  unitId: 'commerce',
  sectorId: 'catering-commerce',
  state,
  symbols: '',
  token: '',
  assignedAt: 1,
  validUntil: 100,
  history: [],
})

describe('the changes offered for a code', () => {
  it.each(Object.keys(codeStates) as CodeState[])('are exactly those the rules allow: %s', state => {
    const allowed = (Object.keys(codeChanges) as CodeChange[]).filter(change => changeCode(code(state), change, 'by', '理由', 50).ok)
    expect([...changesOf(state, 100, 50)].sort()).toEqual(allowed.sort())
  })

  it('are none once the code has expired', () => {
    expect(changesOf('active', 100, 100)).toEqual([])
  })
})
