import { nextInList, rememberList } from './reading-list'

describe('going on to the next application on a phone', () => {
  it('follows the order of the queue and ends with it', () => {
    rememberList(['one', 'two', 'three'])
    expect(nextInList('two')).toBe('three')
    expect(nextInList('three')).toBe('one')
    expect(nextInList('one')).toBeUndefined()
  })

  it('goes nowhere from an application that was opened by itself', () => {
    rememberList(['one'])
    expect(nextInList('other')).toBeUndefined()
  })
})
