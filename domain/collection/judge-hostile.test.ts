import fc from 'fast-check'
import { published, today } from '../../tests/support/judged-rows'
import { allForms } from './forms'
import { judgeRow } from './judge'
import type { CellValue } from './sheet'

describe('no row makes the rules throw', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map(units => String.fromCharCode(...units)),
    fc.constantFrom(
      '=1+1',
      '__proto__',
      'constructor',
      '例：',
      '2022',
      '91350100M000100Y43',
      '长期',
      '公开',
      published,
      '\u202e',
      'a'.repeat(50_000),
    ),
  )
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    hostile,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    hostile.map(error => ({ error })),
    hostile.map(date => ({ date })),
    fc.oneof(hostile, fc.double(), fc.boolean(), fc.constant(null)).map(formula => ({ formula })),
  )
  it.each(allForms)('$title', form => {
    const cells = fc.record(Object.fromEntries(form.columns.map(({ field }) => [field, cell])))
    fc.assert(
      fc.property(cells, row => {
        const judged = judgeRow(form.id, { cells: row }, today)
        if (['accepted', 'doubtful'].includes(judged.verdict)) {
          for (const column of form.columns) {
            const value = judged.fields[column.field] ?? ''
            expect([...value].length).toBeLessThanOrEqual(column.max)
            if (column.filled) expect(value).not.toBe('')
            expect(value).not.toMatch(/\p{Cs}/u)
          }
          expect(judged.key).toBeDefined()
        }
      }),
      { numRuns: 400 },
    )
  })
})
