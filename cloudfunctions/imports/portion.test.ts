import type { ImportRow } from '../../server/ports/imports'
import { portionEnd } from './portion'

const rows = (form: ImportRow['form'], count: number) => Array.from({ length: count }, () => ({ form }) as ImportRow)

it('a part of records is one transaction, one of commitments is eight', () => {
  expect(portionEnd(rows('others', 200), 0)).toBe(200)
  const commitments = rows('commitments', 200)
  const ends: number[] = []
  for (let at = 0; at < commitments.length; at = ends.at(-1) ?? 0) ends.push(portionEnd(commitments, at))
  expect(ends).toEqual([25, 50, 75, 100, 125, 150, 175, 200])
})

it('a portion holds one row at least, and of no rows there is none', () => {
  expect(portionEnd(rows('commitments', 1), 0)).toBe(1)
  expect(portionEnd([], 0)).toBe(0)
})
