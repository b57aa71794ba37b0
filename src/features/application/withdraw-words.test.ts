import { mayWithdraw, withdrawEffect } from './withdraw-words'

describe('withdrawing', () => {
  it('ends with the approval', () => {
    const states = ['draft', 'submitted', 'returned', 'approved', 'rejected', 'assigned', 'withdrawn'] as const
    expect(states.filter(mayWithdraw)).toEqual(['draft', 'submitted', 'returned'])
  })
  it('says whose application leaves which unit, and that a draft is nobody else’s matter', () => {
    expect(withdrawEffect('submitted', '老街豆浆铺（虚构）', '市商务局')).toContain('“老街豆浆铺（虚构）”的申请从市商务局撤回')
    expect(withdrawEffect('draft', '老街豆浆铺（虚构）', '市商务局')).not.toContain('市商务局')
  })
})
