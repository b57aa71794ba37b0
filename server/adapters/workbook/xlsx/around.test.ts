import fc from 'fast-check'
import { Around } from './around'

const before = '<?xml version="1.0"?><worksheet xmlns="x"><cols><col min="1" max="1"/></cols><sheetData>'
const after = '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>'
const rows = [
  '<row r="1"><c><v>1</v></c></row>',
  '<row><c t="str"><v>&lt;row</v></c></row>',
  '<row/>',
  '<row\nr="9"/>',
  '<rowBreaks/>',
  '<c r="A1"/>',
]
const isRow = (text: string) => /^<row[\s>/]/.test(text)

const fed = (text: string, cuts: readonly number[]) => {
  const around = new Around()
  const bytes = Buffer.from(text)
  const ends = [...new Set([...cuts.map(one => one % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b)
  let from = 0
  const outside: Buffer[] = []
  for (const end of ends) {
    outside.push(...around.feed(bytes.subarray(from, end)).map(one => Buffer.from(one)))
    from = end
  }
  return { rowTags: around.rowTags, outside: Buffer.concat(outside).toString() }
}

test('rows are counted once each, and what is around them passes, wherever the pieces end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...rows), { maxLength: 30 }), fc.array(fc.nat(), { maxLength: 40 }), (some, cuts) => {
      const { rowTags, outside } = fed(before + some.join('') + after, cuts)
      expect(rowTags).toBe(some.filter(isRow).length)
      expect(outside).toBe(before + after)
    }),
    { numRuns: 500 },
  )
})

test('a sheet without rows is all around', () => {
  const text = '<x:worksheet><x:sheetData/><x:pageMargins/></x:worksheet>'
  expect(fed(text, [20, 25])).toEqual({ rowTags: 0, outside: text })
})
