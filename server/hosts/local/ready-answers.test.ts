import { gunzipSync } from 'node:zlib'
import { bytesOf, ReadyAnswers } from './ready-answers'

describe('answers kept ready', () => {
  it('an answer is gone at the moment its code expires', () => {
    const answers = new ReadyAnswers(10)
    answers.keep('t', 'x', '"1"', 1000)
    expect(answers.get('t', 999)?.etag).toBe('"1"')
    expect(answers.get('t', 1000)).toBeUndefined()
  })
  it('an answer that was dropped is never sent again', () => {
    const answers = new ReadyAnswers(10)
    answers.keep('a', 'x', '"1"', 1000)
    answers.keep('b', 'x', '"1"', 1000)
    answers.drop('a')
    expect([answers.get('a', 0), answers.get('b', 0)?.etag]).toEqual([undefined, '"1"'])
    answers.dropAll()
    expect(answers.get('b', 0)).toBeUndefined()
  })
  it('memory is bounded: the oldest makes room', () => {
    const answers = new ReadyAnswers(2)
    for (const key of ['a', 'b', 'c']) answers.keep(key, key, '"1"', 1000)
    expect(['a', 'b', 'c'].map(key => answers.get(key, 0) !== undefined)).toEqual([false, true, true])
  })
  it('is zipped from the second request on, for whoever can unzip', () => {
    const answer = new ReadyAnswers(1).keep('a', '诚信码', '"1"', 1000)
    expect(bytesOf(answer, true).zipped).toBe(false)
    expect(gunzipSync(bytesOf(answer, true).bytes).toString()).toBe('诚信码')
    expect(bytesOf(answer, false).bytes.toString()).toBe('诚信码')
  })
})
