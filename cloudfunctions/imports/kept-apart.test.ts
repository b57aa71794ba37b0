import { imports as contract, creditPage } from '../../contract'
import { collections } from '../../server/adapters/documents/collections'
import { applicantOf, creditOffice, got } from '../../tests/support/applicant'
import { officerOf, usccNumber } from '../../tests/support/application-fixture'
import { LibsqlDump } from '../../tests/support/dump'
import { publishedIdentity } from '../../tests/support/identity-number'
import { lines, officer, withImports, world } from '../../tests/support/import-world'
import { codesFor, othersCsv } from '../../tests/support/importer'
import { routes as citizen } from '../citizen/routes'
import { routes } from '../department/routes'
import { refreshPages } from '../jobs/refresh-pages'
import { keptFile } from './kept-file'
import { takeIn } from './take-in'

withImports()

describe("another unit's import", () => {
  it('does not exist for an officer, and may be read by the credit office, who cannot take it in', async () => {
    const { id } = await officer.read(othersCsv(lines(1, 3)))
    const stranger = officerOf(world, 'science')
    for (const action of [contract.importOf, contract.importRows, contract.commitImport, contract.undoImport, contract.dropImport])
      expect(await world.as(stranger, routes, action, { id })).toEqual({ ok: false, reason: 'not-found' })
    expect((await world.as(creditOffice(world), routes, contract.importRows, { id })).ok).toBe(true)
    expect(await world.as(creditOffice(world), routes, contract.commitImport, { id })).toEqual({ ok: false, reason: 'not-found' })
  })

  it('is not begun with the file of somebody else', async () => {
    const id = await officer.begin(othersCsv(lines(1, 3)))
    const fileId = (await world.services.store.get('imports', id))?.body.fileId ?? ''
    const reply = await world.as(officerOf(world, 'science'), routes, contract.beginImport, { fileId, fileName: 'x.xlsx' })
    expect(reply).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('what the public sees of an import', () => {
  it('is nothing before its last row is in, whatever is rewritten meanwhile', async () => {
    const owner = applicantOf(world, world.actor('owner'))
    const { code } = await owner.coded({ uscc: usccNumber(1), name: '1号店（虚构）' })
    const page = async () => {
      await refreshPages(world.services, { limit: 50 })
      const answer = got(await world.as(world.actor(null), citizen, creditPage.scan, { symbols: code.symbols }))
      return answer.kind === 'page' ? answer.page.others.map(({ title }) => title) : []
    }
    const { id } = await officer.read(othersCsv(lines(1, 450)))
    got(await world.as(officerOf(world, 'commerce'), routes, contract.commitImport, { id }))
    expect(await takeIn(world.services, id)).toBe(true)
    expect(await world.services.store.get('dirtyPages', usccNumber(1))).not.toBeNull()
    expect(await page()).toEqual([])
    await officer.work()
    expect(await page()).toEqual(['特色餐饮企业'])
    await officer.undo(id)
    expect(await page()).toEqual([])
  })
})

it('keeps no identity number that a row holds, taken in or not', async () => {
  const number = publishedIdentity
  const head = '承诺人名称,承诺人类别,承诺人代码,承诺类型,承诺领域,承诺事由,承诺内容,违约责任,承诺作出日期,公开类型'
  const row = (category: string, day: string) => `王某（虚构）,${category},${number},主动型,承诺书,主动,诚信经营,无,${day},可向社会公开`
  const csv = [
    head,
    row('自然人', '2026/7/22'),
    row('自然人', '2026/7/22'),
    row('自然人', '没有'),
    row('法人', '2026/7/22'),
    row('某', '2026/7/22'),
  ]
  const { id, counts } = await officer.read(Buffer.from(csv.join('\n')))
  expect(counts.map(({ verdict, rows }) => [verdict, rows])).toEqual([
    ['accepted', 1],
    ['known', 1],
    ['refused', 3],
  ])
  await officer.commit(id, codesFor)
  const dump = new LibsqlDump(world.databasePath)
  expect(collections.filter(collection => dump.textOf(collection).includes(number))).toEqual([])
  expect(dump.textOf('importRows')).toContain('王某（虚构）')
  dump.close()
  // the file has its numbers still, for its marked copy: under the server's key alone
  const fileId = (await world.services.store.get('imports', id))?.body.fileId ?? ''
  const file = Buffer.from((await world.services.blobs.get(fileId)) ?? [])
  expect([file.length > 0, file.includes(number)]).toEqual([true, false])
  const opened = Buffer.from((await keptFile(world.services, fileId)) ?? [])
  expect(opened.includes(number)).toBe(true)
  await world.services.blobs.put(fileId, file.subarray(1))
  expect(await keptFile(world.services, fileId)).toBeNull()
})
