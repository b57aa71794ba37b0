import { coverage as contract, imports as importContract } from '../../contract'
import { applicantOf, changeCode, creditOffice, got } from '../../tests/support/applicant'
import { officerOf, usccNumber } from '../../tests/support/application-fixture'
import { officer, withImports, world } from '../../tests/support/import-world'
import { rosterCsv } from '../../tests/support/rosters'
import { routes } from '../department/routes'
import { countCoverage, everyRound } from './count-coverage'

withImports()

const take = async (...rows: Parameters<typeof rosterCsv>) => officer.commit((await officer.read(rosterCsv(...rows))).id)
const count = async () => {
  let done = 0
  for (let some = 1; some > 0; done += some) some = await countCoverage(world.services, { limit: 50 })
  return done
}
const commerce = () => officerOf(world, 'commerce')
const cells = async (who = commerce()) => got(await world.as(who, routes, contract.coverage, {})).cells
const missing = async (input: Partial<{ districtCode: string; status: 'none' | 'applied'; cursor: string }> = {}, who = commerce()) =>
  world.as(who, routes, contract.missingTargets, { sectorId: 'housekeeping', status: 'none', ...input })
const later = () => world.advance(everyRound)

/** the n-th of the roster applies for itself */
const applying = (n: number) => applicantOf(world, world.actor(`agent-${n}`))
const details = (n: number) => ({ uscc: usccNumber(n), name: `第${n}号店（虚构）`, sectorId: 'housekeeping' })
const coded = async (n: number) => {
  const agent = applying(n)
  return got(await agent.assign(await agent.approved(details(n))))
}

describe('the coverage of a roster', () => {
  it('counts who has a code in force, who has applied and who has not, by sector and district', async () => {
    await coded(1)
    await applying(2).approved(details(2))
    await take([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4, district: '南山区' }])
    await count()
    expect(await cells()).toEqual([
      { sectorId: 'housekeeping', districtCode: '230403', targets: 3, coded: 1, applied: 1 },
      { sectorId: 'housekeeping', districtCode: '230404', targets: 1, coded: 0, applied: 0 },
    ])
  })

  it('stays true when a code is assigned, suspended and runs out, without anybody telling it', async () => {
    await take([{ n: 1 }])
    await count()
    const one = async () => (await cells())[0]
    expect(await one()).toMatchObject({ coded: 0, applied: 0 })
    const code = await coded(1)
    later()
    await count()
    expect(await one()).toMatchObject({ coded: 1 })
    got(await changeCode(world, code.id, 'suspend'))
    later()
    await count()
    expect(await one()).toMatchObject({ coded: 0, applied: 0 })
    got(await changeCode(world, code.id, 'resume'))
    world.advance(400 * 24 * 3600_000)
    await count()
    expect(await one()).toMatchObject({ coded: 0, targets: 1 })
  })

  it('says of when it is, and looks again after five minutes or a new roster only', async () => {
    await take([{ n: 1 }])
    expect(await count()).toBeGreaterThan(0)
    const { asOf } = got(await world.as(commerce(), routes, contract.coverage, {}))
    expect(asOf).toBe(world.services.clock())
    expect(await count()).toBe(0)
    await take([{ n: 2 }])
    expect(await count()).toBeGreaterThan(0)
    later()
    expect(await count()).toBeGreaterThan(0)
  })

  it('of a long roster is counted in parts, and is shown as it was until the last part is counted', async () => {
    await take([{ n: 1 }])
    await count()
    await take(Array.from({ length: 130 }, (_, i) => ({ n: i + 1 })))
    expect(await countCoverage(world.services, { limit: 50 })).toBe(50)
    expect(await cells()).toMatchObject([{ targets: 1 }])
    await count()
    expect(await cells()).toMatchObject([{ targets: 130 }])
  })

  it('begins anew when its place in the roster is lost', async () => {
    await take(Array.from({ length: 60 }, (_, i) => ({ n: i + 1 })))
    await countCoverage(world.services, { limit: 50 })
    await world.services.store.transact(async tx => {
      const doc = await tx.get('coverage', 'now')
      if (doc?.body.round) tx.replace('coverage', doc, {}, { ...doc.body, round: { ...doc.body.round, cursor: 'of another store' } })
    })
    await count()
    expect(await cells()).toMatchObject([{ targets: 60 }])
  })

  it('no more holds what was taken back', async () => {
    const { id } = await take([{ n: 1 }, { n: 2 }])
    await count()
    got(await world.as(commerce(), routes, importContract.undoImport, { id }))
    await officer.work()
    await count()
    expect(await cells()).toEqual([])
  })
})

describe('coverage is seen', () => {
  beforeEach(async () => {
    await take([{ n: 1 }, { n: 2, district: '南山区' }])
    await count()
  })

  it('by the unit that decides on the sector and by the credit office, and by no other unit', async () => {
    expect(await cells()).toHaveLength(2)
    expect(await cells(creditOffice(world))).toHaveLength(2)
    expect(await cells(officerOf(world, 'transport'))).toEqual([])
    expect(await missing({}, officerOf(world, 'transport'))).toMatchObject({ ok: false, reason: 'not-permitted' })
  })

  it('by a district government as far as its district goes', async () => {
    const nanshan = officerOf(world, 'nanshan')
    expect(await cells(nanshan)).toMatchObject([{ districtCode: '230404' }])
    expect(got(await missing({ districtCode: '230404' }, nanshan)).items).toHaveLength(1)
    expect(await missing({ districtCode: '230403' }, nanshan)).toMatchObject({ ok: false, reason: 'not-permitted' })
    expect(await missing({}, nanshan)).toMatchObject({ ok: false, reason: 'not-permitted' })
  })
})

describe('the list of those without a code', () => {
  it('gives all of them, twenty a page', async () => {
    await take(Array.from({ length: 45 }, (_, i) => ({ n: i + 1 })))
    await count()
    const names: string[] = []
    let cursor: string | undefined
    const sizes: number[] = []
    do {
      const page = got(await missing(cursor ? { cursor } : {}))
      names.push(...page.items.map(({ name }) => name))
      sizes.push(page.items.length)
      cursor = page.cursor
    } while (cursor)
    expect(sizes).toEqual([20, 20, 5])
    expect(new Set(names).size).toBe(45)
  })

  it('leaves out who has got a code since, and says of others what became of theirs', async () => {
    const lapsed = await coded(2)
    got(await changeCode(world, lapsed.id, 'suspend'))
    await take([{ n: 1 }, { n: 2 }, { n: 3 }])
    await count()
    await coded(1)
    expect(got(await missing()).items.map(({ name, lapse }) => [name, lapse])).toEqual([
      ['第2号店（虚构）', 'suspended'],
      ['第3号店（虚构）', undefined],
    ])
  })

  it('keeps apart who has applied: there the unit is to act', async () => {
    await take([{ n: 1 }, { n: 2 }])
    const agent = applying(1)
    const { id } = got(await agent.enrol(details(1)))
    got(await agent.sign(id))
    got(await agent.submit(id))
    later()
    await count()
    expect(got(await missing({ status: 'applied' })).items.map(({ name }) => name)).toEqual(['第1号店（虚构）'])
    expect(got(await missing()).items.map(({ name }) => name)).toEqual(['第2号店（虚构）'])
  })
})
