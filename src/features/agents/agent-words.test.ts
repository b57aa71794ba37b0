import { codeProblem, groupCode, removeEffect, untilWords } from './agent-words'

describe('an invitation', () => {
  it('is read in fours and says that it counts once and until when', () => {
    expect(groupCode('X7TY4WDFP6JC')).toBe('X7TY-4WDF-P6JC')
    expect(untilWords(Date.UTC(2026, 10, 27, 4))).toContain('只能用一次，11月27日 12:00 前有效')
  })
  it('may be typed with strokes, spaces and small letters', () => {
    expect(['X7TY-4WDF-P6JC', 'x7ty 4wdf p6jc', 'X7TY4WDFP6JC'].map(codeProblem)).toEqual([undefined, undefined, undefined])
    expect(['', '  ', 'X7', '邀请码'].every(typed => codeProblem(typed) !== undefined)).toBe(true)
  })
})

describe('removing an agent', () => {
  it('says to whom it happens, and that of oneself it cannot be undone by oneself', () => {
    expect(removeEffect('甲（虚构）', '老街豆浆铺（虚构）', false)).toContain('“甲（虚构）”立即不能再为“老街豆浆铺（虚构）”')
    expect(removeEffect('甲（虚构）', '老街豆浆铺（虚构）', true)).toContain('不能自己加回来')
  })
})
