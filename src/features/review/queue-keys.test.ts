import { afterDecision, commandOf, step } from './queue-keys'

const stroke = (key: string, more: { typing?: boolean; modified?: boolean } = {}) => ({ key, typing: false, modified: false, ...more })

describe('the keyboard of the queue', () => {
  it('approves with A, returns with R, walks with J and K, searches with /', () => {
    expect(['a', 'A', 'r', 'j', 'k', '/'].map(key => commandOf(stroke(key), false))).toEqual([
      'approve',
      'approve',
      'return',
      'next',
      'previous',
      'search',
    ])
  })

  it('leaves letters to the field that is being typed in', () => {
    expect(commandOf(stroke('a', { typing: true }), false)).toBeNull()
  })

  it("leaves the browser's own shortcuts alone", () => {
    expect(commandOf(stroke('r', { modified: true }), false)).toBeNull()
  })

  it('decides nothing behind an open dialog', () => {
    expect(commandOf(stroke('a'), true)).toBeNull()
  })

  it('ignores every other key', () => {
    expect(['Enter', 'x', 'Escape', 'constructor'].map(key => commandOf(stroke(key), false))).toEqual([null, null, null, null])
  })

  it('walks down and up and stops at both ends', () => {
    const ids = ['one', 'two', 'three']
    expect(step(ids, undefined, 1)).toBe('one')
    expect(step(ids, 'one', 1)).toBe('two')
    expect(step(ids, 'three', 1)).toBe('three')
    expect(step(ids, 'one', -1)).toBe('one')
    expect(step([], 'one', 1)).toBeUndefined()
  })

  it('goes on to the next application after a decision, to the one before after the last', () => {
    expect(afterDecision(['one', 'two', 'three'], 'two')).toBe('three')
    expect(afterDecision(['one', 'two', 'three'], 'three')).toBe('two')
    expect(afterDecision(['one'], 'one')).toBeUndefined()
  })
})
