import * as fc from 'fast-check'
import { type CellLines, goesOn, paginate } from './paginate'

const room = { height: 100, lineHeight: 10, padding: 5 }
const cell = (name: string, lines: number): CellLines => Array.from({ length: lines }, (_, i) => `${name}${i}`)
const heightOf = (page: readonly { readonly lines: number }[]) => page.reduce((sum, { lines }) => sum + lines * 10 + 5, 0)

describe('rows on pages', () => {
  it('begin on the next page when the rest of this one is too low for them', () => {
    const pages = paginate([[cell('a', 5)], [cell('b', 5)]], room)
    expect(pages.map(page => page.map(({ cells }) => cells[0]?.[0]))).toEqual([['a0'], ['b0']])
  })

  it('that are higher than a page go on over pages, and say so where their first cell has ended', () => {
    const pages = paginate([[['名称'], cell('b', 20)]], room)
    expect(pages.map(page => page.map(({ cells }) => cells[0]))).toEqual([[['名称']], [[goesOn]], [[goesOn]]])
    expect(pages.flat().flatMap(({ cells }) => cells[1] ?? [])).toEqual(cell('b', 20))
  })

  it('lose no line and leave no page, whatever their heights', () => {
    const rows = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 30 })
    fc.assert(
      fc.property(rows, heights => {
        const given = heights.map(([a, b], i) => [cell(`${i}a`, a), cell(`${i}b`, b)])
        const pages = paginate(given, room)
        for (const column of [0, 1])
          expect(
            pages
              .flat()
              .flatMap(({ cells }) => cells[column] ?? [])
              .filter(line => line !== goesOn),
          ).toEqual(given.flatMap(cells => cells[column] ?? []))
        for (const page of pages) expect(heightOf(page)).toBeLessThanOrEqual(room.height)
      }),
    )
  })
})
