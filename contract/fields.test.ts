import { safeParse } from 'valibot'
import { cursor, id, reasonText, rev } from './fields'

describe('a reason', () => {
  it.each(['', ' ', '好', '\u200b\u200b\u200b', '\u3164\u3164', '\u202e\u202c', '\u0000\u0001', '\ud83d\ud83d'])(
    'that nobody can read is none: %j',
    typed => {
      expect(safeParse(reasonText, typed).success).toBe(false)
    },
  )
  it('keeps its lines and loses what would turn them around', () => {
    expect(safeParse(reasonText, ' 照片看不清\n请重拍\u202e。 ').output).toBe('照片看不清\n请重拍。')
    expect(safeParse(reasonText, '因'.repeat(501)).success).toBe(false)
  })
})

describe('what names a document', () => {
  it.each(['', 'a b', '../x', 'a/b', 'x'.repeat(81), 'a\n', 'é', 7, null])('is refused: %j', value => {
    expect(safeParse(id, value).success).toBe(false)
  })
  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null])('is no revision: %p', value => {
    expect(safeParse(rev, value).success).toBe(false)
  })
  it('is no endless cursor', () => {
    expect(safeParse(cursor, 'x'.repeat(401)).success).toBe(false)
  })
})
