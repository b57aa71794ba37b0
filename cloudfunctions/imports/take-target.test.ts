import { imports as contract } from '../../contract'
import { usccCheckDigit } from '../../domain/uscc'
import { directoryOf } from '../../server/adapters/workbook/zip/directory'
import { inflated } from '../../server/adapters/workbook/zip/inflate'
import { got } from '../../tests/support/applicant'
import { officerOf, usccNumber } from '../../tests/support/application-fixture'
import { officer, withImports, world } from '../../tests/support/import-world'
import { importerOf } from '../../tests/support/importer'
import { rosterCsv } from '../../tests/support/rosters'
import { gathered } from '../../tests/support/workbook/oracle'
import { routes } from '../department/routes'

withImports()

/** registered in 工农区, by its digits */
const ofGongnong = `91230403M00000001${usccCheckDigit('91230403M00000001')}`

const target = async (n: number, sectorId = 'housekeeping') =>
  (await world.services.store.get('targets', `${sectorId}.${usccNumber(n)}`))?.body
const taken = async (...rows: Parameters<typeof rosterCsv>) => officer.commit((await officer.read(rosterCsv(...rows))).id)
const said = async (...rows: Parameters<typeof rosterCsv>) =>
  (await officer.rows((await officer.read(rosterCsv(...rows))).id)).map(({ verdict, findings }) => [
    verdict,
    // the codes of the tests have no inner check
    ...findings.filter(({ reason }) => reason !== 'code-inner').map(({ field, reason }) => `${field} ${reason}`),
  ])

describe('a roster of those who should have a code', () => {
  it('becomes targets of its sector and district, and makes no record', async () => {
    const { done, counts } = await taken([{ n: 1 }, { n: 2, district: '南山区' }])
    expect(counts).toEqual([{ form: 'targets', verdict: 'accepted', rows: 2 }])
    expect(done).toMatchObject({ created: 2, changed: 0, left: [] })
    expect(await target(2)).toMatchObject({ name: '第2号店（虚构）', districtCode: '230404', address: '虚构街 1 号', standing: true })
    const records = await world.services.store.query('records', { index: 'byUscc', equal: { uscc: usccNumber(1) }, limit: 1 })
    expect(records.items).toEqual([])
  })

  it('sent twice changes nothing', async () => {
    await taken([{ n: 1 }])
    const { counts, done } = await taken([{ n: 1 }])
    expect(counts).toEqual([{ form: 'targets', verdict: 'known', rows: 1 }])
    expect(done).toMatchObject({ created: 0, changed: 0, same: 0 })
  })

  it('adds to the former one and changes what it says otherwise, and what it does not name stays', async () => {
    await taken([{ n: 1 }, { n: 2 }])
    const { counts, done } = await taken([{ n: 2, address: '虚构街 9 号' }, { n: 3 }])
    expect(counts.map(({ verdict, rows }) => [verdict, rows])).toEqual([
      ['changed', 1],
      ['accepted', 1],
    ])
    expect(done).toMatchObject({ created: 1, changed: 1 })
    expect((await target(1))?.standing).toBe(true)
    expect((await target(2))?.address).toBe('虚构街 9 号')
  })

  it('with fewer columns takes nothing away that a former one has said', async () => {
    await taken([{ n: 1 }])
    const { counts } = await taken([{ n: 1 }], '市场主体名称,统一社会信用代码,行业领域')
    expect(counts).toEqual([{ form: 'targets', verdict: 'known', rows: 1 }])
    expect(await target(1)).toMatchObject({ districtCode: '230403', address: '虚构街 1 号' })
  })

  it('taken back leaves what stood before it, but not what a later one has changed', async () => {
    await taken([{ n: 1 }])
    const { id } = await taken([{ n: 1, address: '虚构街 9 号' }, { n: 2 }, { n: 3 }])
    await taken([{ n: 3, district: '南山区' }])
    const { done } = await officer.undo(id)
    expect(done).toMatchObject({ undone: 2, kept: 1 })
    expect((await target(1))?.address).toBe('虚构街 1 号')
    expect((await target(2))?.standing).toBe(false)
    expect((await target(3))?.standing).toBe(true)
  })

  it('taken back and sent once more is all new', async () => {
    const { id } = await taken([{ n: 1 }])
    await officer.undo(id)
    expect((await taken([{ n: 1 }])).done.created).toBe(1)
    expect((await target(1))?.standing).toBe(true)
  })
})

describe('a row of a roster', () => {
  it('of a sector on which the unit does not decide is refused, and one of no sector too', async () => {
    expect(
      await said([
        { n: 1, sector: '住宿' },
        { n: 2, sector: '照相' },
        { n: 3, sector: '' },
      ]),
    ).toEqual([
      ['refused', 'sector sector-not-own'],
      ['refused', 'sector not-in-list'],
      ['refused', 'sector cell-missing'],
    ])
  })

  it('needs no sector where the unit decides on one alone', async () => {
    const housing = importerOf(world, officerOf(world, 'housing'))
    const { id } = await housing.read(rosterCsv([{ n: 1, sector: '' }]))
    expect((await housing.rows(id)).map(({ verdict, fields }) => [verdict, fields.sector])).toEqual([['accepted', '房地产经纪等中介服务']])
  })

  it('without a district is counted under none, unless the code says where it was registered', async () => {
    expect(
      await said([
        { n: 1, district: '' },
        { n: 2, district: '', code: ofGongnong },
      ]),
    ).toEqual([['accepted', 'district district-unknown'], expect.arrayContaining(['district district-by-code'])])
  })

  it('whose district only its code suggests moves nobody to another district', async () => {
    const code = ofGongnong
    await taken([{ n: 1, code, district: '南山区' }])
    const { counts } = await taken([{ n: 1, code, district: '' }])
    expect(counts).toEqual([{ form: 'targets', verdict: 'known', rows: 1 }])
  })

  it('with an old registration number is refused: nothing can be assigned to it', async () => {
    expect(await said([{ n: 1, code: '230400123456789' }])).toEqual([['refused', 'uscc code-needs-eighteen']])
  })

  it('holds nothing of a column that a roster does not have', async () => {
    const { id, sheets } = await officer.read(rosterCsv([{ n: 1 }], '市场主体名称,统一社会信用代码,行业领域,辖区,法定代表人,联系电话'))
    expect(sheets[0]?.findings).toMatchObject([{ reason: 'column-unknown', titles: ['法定代表人', '联系电话'] }])
    expect(Object.keys((await officer.rows(id))[0]?.fields ?? {}).sort()).toEqual(
      ['address', 'district', 'name', 'remark', 'sector', 'uscc'].sort(),
    )
  })
})

it('the empty roster lets its sender choose among the sectors of the unit and the districts of the city, and nothing of it is a row', async () => {
  const file = got(await world.as(officerOf(world, 'commerce'), routes, contract.importTemplate, { layout: 'targets' }))
  expect(file.fileName).toBe('应赋码名单.xlsx')
  const bytes = Buffer.from(file.base64, 'base64')
  const { counts, sheets } = await officer.read(bytes)
  expect(counts).toEqual([{ form: 'targets', verdict: 'example', rows: 1 }])
  expect(sheets.map(({ findings }) => findings)).toEqual([[]])
  const entry = directoryOf(bytes).get('xl/worksheets/sheet1.xml')
  const xml = entry ? (await gathered(inflated(bytes, entry))).toString() : ''
  expect(xml).toContain('家政服务')
  expect(xml).toContain('绥滨县')
  expect(xml).not.toContain('品牌化景区')
})
