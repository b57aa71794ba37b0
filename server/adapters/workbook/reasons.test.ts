import { workbookReasonText, workbookReasonTexts } from '../../../src/text/workbook-reasons'
import { workbookLimits, workbookReasons } from '../../ports/workbook'

test('every reason for which a workbook is not read has one sentence of its own, and no sentence is left over', () => {
  expect(Object.keys(workbookReasonTexts).sort()).toEqual([...workbookReasons].sort())
  const sentences = workbookReasons.map(reason => workbookReasonText(reason))
  expect(new Set(sentences).size).toBe(workbookReasons.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[^。]+。([^。]+。)?$/)
})

test('the figures that sentences name are those of the limits', () => {
  const named = (reason: keyof typeof workbookReasonTexts) => Number(/(\d{2,})/.exec(workbookReasonTexts[reason])?.[1])
  expect(named('too-large')).toBe(workbookLimits.fileBytes / 2 ** 20)
  expect(named('too-many-rows')).toBe(workbookLimits.rows)
  expect(named('too-many-columns')).toBe(workbookLimits.columns)
  expect(named('too-many-sheets')).toBe(workbookLimits.sheets)
  expect(named('cell-too-long')).toBe(workbookLimits.cellLength)
  expect(named('too-slow')).toBe(workbookLimits.time / 1000)
})

test('a place is said where there is one', () => {
  expect(workbookReasonText('cell-too-long', '表!A1')).toContain('位置：表!A1。')
})
