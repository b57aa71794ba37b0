import { imports as contract } from '../../contract'
import { got } from '../../tests/support/applicant'
import { officerOf, usccNumber } from '../../tests/support/application-fixture'
import { line, lines, officer, withImports, world } from '../../tests/support/import-world'
import { othersCsv, sample } from '../../tests/support/importer'
import { routes } from '../department/routes'
import { preview } from './preview'

withImports()

const recordsOf = async () => {
  const all = []
  for (let cursor: string | undefined; ; ) {
    const query = { index: 'byFormState', equal: { form: 'others', state: 'published' }, order: 'asc', limit: 100, cursor } as const
    const page = await world.services.store.query('records', query)
    all.push(...page.items)
    cursor = page.cursor
    if (cursor === undefined) return all
  }
}

describe('a preview', () => {
  it.each(['tidy-30', 'untidy-60', 'oddities'])('of %s has each row land as a person decided', async name => {
    const expected = JSON.parse(sample(`${name}.expected.json`).toString()) as {
      rows: { sheet: string; row: number; form: string; verdict: string; reasons: { column: string | null; reason: string }[] }[]
    }
    const { id, state, sheets } = await officer.read(sample(`${name}.xlsx`))
    expect(state).toBe('ready')
    const rows = (await officer.rows(id)).map(({ sheet, row, form, verdict, findings }) => ({
      sheet: sheets[sheet]?.name,
      row,
      form,
      verdict,
      reasons: findings.map(({ field, reason }) => ({ column: field, reason })),
    }))
    expect(rows).toEqual(expected.rows.map(({ sheet, row, form, verdict, reasons }) => ({ sheet, row, form, verdict, reasons })))
  })

  it('counts what it shows, and a filter shows only that', async () => {
    const { id, counts } = await officer.read(sample('untidy-60.xlsx'))
    const all = await officer.rows(id)
    expect(counts.reduce((sum, { rows }) => sum + rows, 0)).toBe(all.length)
    const doubtful = await officer.rows(id, { verdict: 'doubtful' })
    expect(doubtful.length).toBeGreaterThan(0)
    expect(doubtful).toEqual(all.filter(row => row.verdict === 'doubtful'))
  })

  it('finds the same line again over parts of a long file', async () => {
    const { id, counts } = await officer.read(othersCsv([...lines(1, 420), line(3), line(415, '另一事项')]))
    expect(counts).toEqual([
      { form: 'others', verdict: 'accepted', rows: 420 },
      { form: 'others', verdict: 'known', rows: 1 },
    ])
    expect((await officer.rows(id, { verdict: 'known' }))[0]?.findings).toContainEqual({ field: null, reason: 'twice-in-file' })
  })

  it('of what is no workbook is one sentence, and nothing is kept', async () => {
    const { id, state, refusal } = await officer.read(Buffer.from('%PDF-1.7 \0\x01'))
    expect({ state, refusal: refusal?.reason }).toEqual({ state: 'refused', refusal: 'not-a-workbook' })
    expect(await world.services.store.get('importRows', `${id}.0`)).toBeNull()
  })

  it('is begun anew when whoever read it is gone, and by one alone', async () => {
    const id = await officer.begin(othersCsv(lines(1, 300)))
    const { store } = world.services
    // as somebody leaves it who was killed in the middle
    await store.transact(async tx => {
      const doc = await tx.get('imports', id)
      if (!doc) throw new Error('no import')
      tx.replace(
        'imports',
        doc,
        { ...doc.keys, dueAt: world.services.clock() + 60_000 },
        { ...doc.body, attempt: 'gone', rows: 200, position: 1 },
      )
      tx.insert('importRows', `${id}.0`, {}, { importId: id, rows: [] })
    })
    await officer.work()
    expect(await preview(world.services, id)).toBe(false)
    expect((await officer.view(id)).state).toBe('reading')
    world.advance(61_000)
    await officer.work()
    expect(await officer.view(id)).toMatchObject({ state: 'ready', rows: 299 })
    expect(await officer.rows(id)).toHaveLength(299)
  })
})

describe('an import', () => {
  it('waits for a decision on each doubtful row, by row or by kind, and keeps who decided', async () => {
    const bad = (n: number) => [
      `${n}号店（虚构）`,
      `${usccNumber(n).slice(0, 17)}${usccNumber(n).endsWith('0') ? '1' : '0'}`,
      '事项',
      '市商务局',
      '2026/7/22',
    ]
    const { id, doubts, undecided } = await officer.read(othersCsv([line(1), bad(2), bad(3), bad(4)]))
    expect([undecided, doubts]).toEqual([3, [{ kind: 0, form: 'others', reasons: ['code-check'], rows: 3, undecided: 3, taken: 0 }]])
    const [first] = await officer.rows(id, { verdict: 'doubtful' })
    expect(await world.as(officerOf(world, 'commerce'), routes, contract.commitImport, { id })).toEqual({
      ok: false,
      reason: 'import-undecided',
    })
    got(await officer.decide(id, false, { rows: [first?.id ?? ''] }))
    expect(await world.as(officerOf(world, 'commerce'), routes, contract.commitImport, { id })).toEqual({
      ok: false,
      reason: 'import-undecided',
    })
    const decided = got(await officer.decide(id, true, { all: true }))
    expect(decided.doubts.map(({ taken, undecided }) => [taken, undecided])).toEqual([[2, 0]])
    expect((await officer.rows(id, { verdict: 'doubtful' })).map(({ decision }) => decision?.take)).toEqual([false, true, true])
    const { state, done } = await officer.commit(id)
    expect({ state, done }).toEqual({
      state: 'done',
      done: { created: 3, changed: 0, same: 0, applied: 0, coded: 0, left: [{ reason: 'said-no', rows: 1 }], undone: 0, kept: 0 },
    })
    expect(await recordsOf()).toHaveLength(3)
  })

  it('of the same file once more changes nothing and says so', async () => {
    const file = othersCsv(lines(1, 250))
    const first = await officer.read(file)
    await officer.commit(first.id)
    const before = JSON.stringify(await recordsOf())
    world.advance(1000)
    const second = await officer.read(file)
    expect(second.sameAs).toMatchObject({ id: first.id, state: 'done' })
    expect(second.counts).toEqual([{ form: 'others', verdict: 'known', rows: 249 }])
    const { done, state } = await officer.commit(second.id)
    expect({ state, ...done }).toEqual({
      state: 'done',
      created: 0,
      changed: 0,
      same: 0,
      applied: 0,
      coded: 0,
      left: [],
      undone: 0,
      kept: 0,
    })
    expect(JSON.stringify(await recordsOf())).toBe(before)
  })

  it('does not overwrite what somebody has changed after the preview', async () => {
    const one = await officer.read(othersCsv([['甲店（虚构）', usccNumber(1), '事项', '市商务局', '2026/7/1']]))
    const other = await officer.read(othersCsv([['乙店（虚构）', usccNumber(1), '事项', '市商务局', '2026/7/1']]))
    await officer.commit(other.id)
    const { done } = await officer.commit(one.id)
    expect(done).toMatchObject({ created: 0, changed: 0, left: [{ reason: 'changed-meanwhile', rows: 1 }] })
    expect((await recordsOf()).map(({ body }) => body.name)).toEqual(['乙店（虚构）'])
  })

  it('is taken back by its batch, save what somebody has changed since', async () => {
    const first = await officer.read(othersCsv(lines(1, 250)))
    await officer.commit(first.id)
    const second = await officer.read(othersCsv([['改名店（虚构）', ...line(7).slice(1)], ...lines(300, 310)]))
    await officer.commit(second.id)
    const { state, done } = await officer.undo(first.id)
    expect({ state, undone: done.undone, kept: done.kept }).toEqual({ state: 'undone', undone: 248, kept: 1 })
    expect(await recordsOf()).toHaveLength(11)
    const again = await officer.read(othersCsv(lines(1, 250)))
    expect(again.counts).toEqual(expect.arrayContaining([{ form: 'others', verdict: 'accepted', rows: 248 }]))
  })

  it('can be given up while it is read, and nothing of it is taken in', async () => {
    const id = await officer.begin(othersCsv(lines(1, 10)))
    got(await world.as(officerOf(world, 'commerce'), routes, contract.dropImport, { id }))
    await officer.work()
    expect((await officer.view(id)).state).toBe('dropped')
    expect(await recordsOf()).toEqual([])
  })
})
