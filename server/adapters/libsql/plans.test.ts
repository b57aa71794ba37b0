import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Query } from '../../ports/store'
import { collections } from '../documents/collections'
import { cursorOf } from '../documents/cursor'
import { specsOf } from '../documents/entries'
import type { Connection } from './connection'
import { openWriter } from './open'
import { countSql, pageSql, type Sql } from './question'

const folder = mkdtempSync(join(tmpdir(), 'plans-'))
let connection: Connection
beforeAll(() => {
  connection = openWriter({ path: join(folder, 'data.db') })
})
afterAll(() => {
  connection.close()
  rmSync(folder, { recursive: true })
})

const plan = ({ text, values }: Sql) => connection.rows(`EXPLAIN QUERY PLAN ${text}`, ...values).map(row => String(row[3]))

/** Every shape a query of this index can have: bounds, order, a later page, contains. */
function shapes(index: string, equal: Query['equal'], multi: boolean): Omit<Query, 'limit'>[] {
  const cursor = cursorOf(index, { sort: 5, id: 'x' })
  const ranges = [undefined, { from: 1 }, { to: 9 }, { from: 1, to: 9 }]
  return ranges.flatMap(range =>
    (['asc', 'desc'] as const).flatMap(order =>
      [undefined, cursor].flatMap(at =>
        (multi ? [undefined, 'word'] : [undefined]).map(contains => ({ index, equal, range, order, cursor: at, contains })),
      ),
    ),
  )
}

const indexesOf = collections.flatMap(collection =>
  Object.entries(specsOf(collection)).map(([index, spec]) => ({ name: `${collection}.${index}`, collection, index, spec })),
)

describe('what a query costs', () => {
  it.each(indexesOf)('no query of $name reads more than its own stretch of the index, and none sorts', ({ collection, index, spec }) => {
    const equal = Object.fromEntries(spec.equal.map(name => [name, 'v']))
    for (const shape of shapes(index, equal, spec.multi !== undefined)) {
      const steps = plan(pageSql(collection, shape, 10))
      expect(steps).toHaveLength(2)
      expect(steps[0]).toMatch(/^SEARCH x USING PRIMARY KEY \(space=\? AND word=\?/)
      expect(steps[1]).toMatch(/^SEARCH d USING INDEX \S+ \(id=\?\)$/)
      if (shape.cursor) expect(steps[0]).toContain(shape.order === 'desc' ? '(sort,id)<(?,?)' : '(sort,id)>(?,?)')
      const counting = plan(countSql(collection, shape, 10)).filter(step => !step.startsWith('CO-ROUTINE') && !step.startsWith('SCAN ('))
      expect(counting).toEqual([expect.stringMatching(/^SEARCH x USING PRIMARY KEY \(space=\? AND word=\?/)])
    }
  })

  it.each([...collections])('a document of %s is found by its id through the index of ids', collection => {
    expect(plan({ text: `SELECT id, rev, keys, body FROM doc_${collection} WHERE id = ?`, values: ['a'] })).toEqual([
      `SEARCH doc_${collection} USING INDEX sqlite_autoindex_doc_${collection}_1 (id=?)`,
    ])
  })
})
