import { applicantOf, got } from '../../tests/support/applicant'
import { officerOf, usccNumber } from '../../tests/support/application-fixture'
import { LibsqlDump } from '../../tests/support/dump'
import { line, officer, withImports, world } from '../../tests/support/import-world'
import { importerOf, othersCsv } from '../../tests/support/importer'

withImports()

const recordsNow = (): string => {
  const dump = new LibsqlDump(world.databasePath)
  const text = dump.textOf('records')
  dump.close()
  return text
}
const honours = (name: string) =>
  Buffer.from(
    ['市场主体名称,统一社会信用代码,认定部门,认定依据,有效期至,归集日期', `${name},${usccNumber(1)},税务局,甲级,2028/1/1,2026/7/22`].join(
      '\n',
    ),
  )

describe('a row about an entity that the officer acts for', () => {
  const enrol = async () =>
    got(await applicantOf(world, world.actor('reviewer-commerce')).enrol({ uscc: usccNumber(1), name: '1号店（虚构）' }))

  it('is left to a colleague, and the other rows go in', async () => {
    await enrol()
    const { id } = await officer.read(othersCsv([line(1), line(2)]))
    const { done } = await officer.commit(id)
    expect(done).toMatchObject({ created: 1, left: [{ reason: 'own-entity', rows: 1 }] })
    expect((await officer.rows(id)).map(({ left }) => left)).toEqual(['own-entity', undefined])
  })

  it('is not taken back by them either, and says so', async () => {
    const { id } = await officer.read(othersCsv([line(1), line(2)]))
    await officer.commit(id)
    await enrol()
    expect((await officer.undo(id)).done).toMatchObject({ undone: 1, kept: 1 })
    expect((await officer.rows(id)).map(({ left }) => left)).toEqual(['own-entity-kept', undefined])
  })
})

describe('a row whose record another unit answers for', () => {
  const science = () => importerOf(world, officerOf(world, 'science'))

  it('is refused in the preview when it says something else, without what that unit has written, and changes nothing', async () => {
    const first = await science().read(honours('1号餐饮店（虚构）'))
    await science().commit(first.id)
    const before = recordsNow()
    const { id, counts } = await officer.read(honours('别的名称（虚构）'))
    expect(counts).toEqual([{ form: 'honours', verdict: 'refused', rows: 1 }])
    const [row] = await officer.rows(id)
    expect(row?.findings).toContainEqual({ field: null, reason: 'other-unit' })
    expect(JSON.stringify(row)).not.toContain('1号餐饮店')
    await officer.commit(id)
    expect(recordsNow()).toBe(before)
  })

  it('is known when it says the same', async () => {
    const first = await science().read(honours('1号餐饮店（虚构）'))
    await science().commit(first.id)
    expect((await officer.read(honours('1号餐饮店（虚构）'))).counts).toEqual([{ form: 'honours', verdict: 'known', rows: 1 }])
  })
})
