import { problemsOf } from './verdict'

describe('what a decision needs before it is sent', () => {
  it('a return needs the fields to mend and a reason', () => {
    expect(Object.keys(problemsOf({ decision: 'return', reason: ' ', fields: [] }, false)).sort()).toEqual(['fields', 'reason'])
    expect(problemsOf({ decision: 'return', reason: '照片看不清', fields: [] }, false).fields).toBeDefined()
    expect(problemsOf({ decision: 'return', reason: '照片看不清', fields: ['shopPhoto'] }, false)).toEqual({})
  })

  it('a rejection needs a reason', () => {
    expect(problemsOf({ decision: 'reject', reason: '', fields: [] }, false).reason).toBeDefined()
    expect(problemsOf({ decision: 'reject', reason: '已注销', fields: [] }, false)).toEqual({})
  })

  it('an approval needs a reason only where the code is in doubt', () => {
    expect(problemsOf({ decision: 'approve', reason: '', fields: [] }, false)).toEqual({})
    expect(problemsOf({ decision: 'approve', reason: '', fields: [] }, true).reason).toBeDefined()
  })

  it('a reason has at least two and at most 500 characters', () => {
    expect(problemsOf({ decision: 'reject', reason: '否', fields: [] }, false).reason).toBeDefined()
    expect(problemsOf({ decision: 'reject', reason: '长'.repeat(501), fields: [] }, false).reason).toBeDefined()
  })
})
