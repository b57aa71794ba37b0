import fc from 'fast-check'
import { indexes } from '../../ports/indexes'
import { StoreMisuse } from '../../ports/store'
import { indexDefinitions, orderOf, stretchOf } from './places'

const bytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other))

const sorts = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('\0', '\u0001', '\u0002', '\u0003', 'a'), maxLength: 4 }),
)
const ids = fc.string({ unit: fc.constantFrom('\u0001', '\u0002', 'a', '甲', '\uffee', '😀'), minLength: 1, maxLength: 3 })

/** numbers before texts, then the sort keys, then the ids, by their bytes */
const expected = (one: readonly [string | number, string], other: readonly [string | number, string]): number => {
  const [a, b] = [one[0], other[0]]
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : bytes(String(a), String(b))
  return order || bytes(one[1], other[1])
}

describe('places in an index', () => {
  it('the text of a place orders as sort key and id do', () => {
    fc.assert(
      fc.property(sorts, ids, sorts, ids, (sort, id, otherSort, otherId) => {
        expect(Math.sign(bytes(orderOf(sort, id), orderOf(otherSort, otherId)))).toBe(Math.sign(expected([sort, id], [otherSort, otherId])))
      }),
      { numRuns: 2000 },
    )
  })

  it('a stretch holds all that sorts like its key, and nothing else', () => {
    fc.assert(
      fc.property(sorts, sorts, ids, (sort, other, id) => {
        const [from, below] = stretchOf(sort)
        const place = orderOf(other, id)
        const equal = typeof sort === typeof other && (sort === other || bytes(String(sort), String(other)) === 0)
        expect(bytes(place, from) >= 0 && bytes(place, below) < 0).toBe(equal)
      }),
      { numRuns: 2000 },
    )
  })

  it('a place that an index of the platform cannot hold is refused', () => {
    expect(() => orderOf('码'.repeat(200), 'i'.repeat(400))).toThrow(StoreMisuse)
    expect(() => orderOf(1, '码'.repeat(400))).toThrow(StoreMisuse)
    expect(orderOf(1, 'i'.repeat(512))).toHaveLength(529)
  })
})

describe('what the platform has to be given', () => {
  it('every index of every collection is defined, none twice, within the limits of the platform', () => {
    const definitions = indexDefinitions()
    expect(Object.keys(definitions)).toEqual(Object.keys(indexes))
    for (const [collection, specs] of Object.entries(indexes)) {
      const defined = definitions[collection] ?? []
      expect(defined.map(({ name }) => name)).toEqual(Object.keys(specs))
      expect(new Set(defined.map(({ fields }) => fields.map(({ name }) => name).join())).size).toBe(defined.length)
      expect(defined.length).toBeLessThanOrEqual(20)
    }
    expect(definitions.applications?.[2]).toEqual({
      name: 'byUnitState',
      fields: [
        { name: 'in_byUnitState', direction: 'asc' },
        { name: 'by_submittedAt', direction: 'asc' },
      ],
    })
  })
})
