import { imports as contract, creditPage, office as officeContract, print, records as recordsContract, review } from '../../contract'
import type { PublicCollected } from '../../contract/credit-page'
import { usccCheckDigit } from '../../domain/uscc'
import { applicantOf, creditOffice, got } from '../../tests/support/applicant'
import { noticesTo, officerOf, putAccount, usccNumber } from '../../tests/support/application-fixture'
import { officer, withImports, world } from '../../tests/support/import-world'
import { codesFor, commitmentsCsv, importerOf } from '../../tests/support/importer'
import { routes as citizen } from '../citizen/routes'
import { routes } from '../department/routes'
import { refreshPages } from '../jobs/refresh-pages'
import { tick } from '../jobs/tick'
import { routes as assigning } from '../office/routes'
import { routes as printing } from '../print/routes'
import { creditPageHtml } from '../web/credit-page'
import { takeIn } from './take-in'

withImports()

const shop = (n: number, more: Record<string, string> = {}) => ({ name: `${n}号店（虚构）`, code: usccNumber(n), ...more })
const applicationOf = async (uscc: string) => {
  const { items } = await world.services.store.query('applications', { index: 'byUscc', equal: { uscc }, order: 'desc', limit: 10 })
  return items[0]
}
const assign = async (n: number | string) => {
  const application = await applicationOf(typeof n === 'string' ? n : usccNumber(n))
  return applicantOf(world, world.actor('nobody')).assign(application?._id ?? '')
}
/** by its first two places */
const soleTrader = '92350100M00000001'
/** taken in, and assigned */
const coded = async (more: Record<string, string> = {}) => {
  const { id } = await officer.read(commitmentsCsv([shop(1, more)]))
  await officer.commit(id, codesFor)
  return { id, code: got(await assign(more.code ?? 1)) }
}
const page = async (symbols: string) => {
  await refreshPages(world.services, { limit: 50 })
  const answer = got(await world.as(world.actor(null), citizen, creditPage.scan, { symbols }))
  if (answer.kind !== 'page') throw new Error(answer.kind)
  return answer.page
}

describe('the page of a code that came from a collection', () => {
  it('shows the commitment as collected, with its day, and neither hash nor signature', async () => {
    const { code } = await coded()
    const shown = await page(code.symbols)
    expect(shown).toMatchObject({ status: 'in-force', name: '1号店（虚构）', address: '', unitName: '市商务局', districtName: '工农区' })
    const { id: _id, ...commitment } = shown.commitment as PublicCollected
    expect(commitment).toEqual({
      origin: 'collected',
      disclosure: 'public',
      content: ['我企业依法诚信经营。'],
      breach: '自愿承担责任',
      madeAt: Date.parse('2026-07-22T00:00:00+08:00'),
      disputed: false,
    })
    const html = creditPageHtml(shown, code.symbols, world.services.clock())
    expect(html).toContain('由责任部门归集，主体尚未在本平台签署。')
    for (const never of ['已签署', '存证']) expect(html).not.toContain(never)
    const applicationId = (await applicationOf(usccNumber(1)))?._id ?? ''
    expect(await world.as(creditOffice(world), printing, print.printSignedCopy, { applicationId })).toEqual({
      ok: false,
      reason: 'not-signed',
    })
    expect(await noticesTo(world, 'account:')).toEqual([])
  })

  it.each(['特定范围内公开', '不可公开'])('holds no word of a commitment that is %s', async open => {
    const { code } = await coded({ content: '不给公众看的话', open })
    const shown = await page(code.symbols)
    expect(shown.commitment).toMatchObject({ origin: 'collected', content: [], breach: '' })
    expect(JSON.stringify(shown)).not.toMatch(/不给公众看的话|自愿承担责任|自愿作出承诺/)
  })

  it('masks the name of a sole trader, whom nobody has asked', async () => {
    const { code } = await coded({ category: '个体工商户', code: `${soleTrader}${usccCheckDigit(soleTrader)}` })
    expect((await page(code.symbols)).name).toBe('1**')
  })

  it('follows its record: corrected it says the new words, closed none, withdrawn nothing', async () => {
    const { code } = await coded()
    const commerce = officerOf(world, 'commerce')
    const recordId = (await applicationOf(usccNumber(1)))?.body.collected?.recordId ?? ''
    const fields = { content: '改过的承诺。' }
    const rev = async () => (await world.services.store.get('records', recordId))?.rev ?? 0
    got(await world.as(commerce, routes, recordsContract.correctRecord, { id: recordId, rev: await rev(), fields, reason: '原表有误' }))
    expect((await page(code.symbols)).commitment?.content).toEqual(['改过的承诺。'])
    got(await world.as(commerce, routes, recordsContract.withdrawRecord, { id: recordId, rev: await rev(), reason: '原表有误' }))
    expect((await page(code.symbols)).commitment).toBeUndefined()
  })

  it('changes with no part of an import before its last row is in', async () => {
    const { code } = await coded()
    const rows = [shop(1, { content: '新的承诺。' }), ...Array.from({ length: 40 }, (_, i) => shop(i + 2))]
    const { id } = await officer.read(commitmentsCsv(rows))
    got(await world.as(officerOf(world, 'commerce'), routes, contract.commitImport, { id, codesFor }))
    expect(await takeIn(world.services, id)).toBe(true)
    expect((await page(code.symbols)).commitment?.content).toEqual(['我企业依法诚信经营。'])
    expect(await assign(2)).toEqual({ ok: false, reason: 'wrong-state' })
    await officer.work()
    expect((await page(code.symbols)).commitment?.content).toEqual(['新的承诺。'])
    expect((await assign(2)).ok).toBe(true)
  })
})

describe('assigning what was collected', () => {
  it('is not for whoever took the rows in', async () => {
    const both = creditOffice(world)
    const own = importerOf(world, both)
    const { id } = await own.read(commitmentsCsv([shop(1)]))
    await own.commit(id, { sectorId: 'other', districtCode: '230403' })
    expect(await assign(1)).toEqual({ ok: false, reason: 'approver-cannot-assign' })
  })

  it('needs a commitment that still stands', async () => {
    const { id } = await officer.read(commitmentsCsv([shop(1)]))
    await officer.commit(id, codesFor)
    const recordId = (await applicationOf(usccNumber(1)))?.body.collected?.recordId ?? ''
    const rev = (await world.services.store.get('records', recordId))?.rev ?? 0
    got(await world.as(officerOf(world, 'commerce'), routes, recordsContract.withdrawRecord, { id: recordId, rev, reason: '原表有误' }))
    expect(await assign(1)).toEqual({ ok: false, reason: 'wrong-state' })
  })

  it('finds them marked in the queue, read with what the form says, and all of one import at once', async () => {
    const { id } = await officer.read(commitmentsCsv([shop(1), shop(2)]))
    await officer.commit(id, codesFor)
    const other = await officer.read(commitmentsCsv([shop(3)]))
    await officer.commit(other.id, codesFor)
    await applicantOf(world, world.actor('owner')).approved({ uscc: usccNumber(9), name: '9号店（虚构）' })
    const office = creditOffice(world)
    const { items } = got(await world.as(office, assigning, officeContract.allQueues, { state: 'approved', order: 'oldest' }))
    expect(items.map(({ name, collected }) => [name, collected]).sort()).toEqual([
      ['1号店（虚构）', true],
      ['2号店（虚构）', true],
      ['3号店（虚构）', true],
      ['9号店（虚构）', undefined],
    ])
    const first = items.find(({ name }) => name.startsWith('1号'))?.id ?? ''
    const read = got(await world.as(office, routes, review.review, { id: first }))
    expect(read.commitment).toBeUndefined()
    expect(read).toMatchObject({ signerName: '', collected: { importId: id, fileName: '归集.xlsx', waiting: 2 } })
    expect(read.collected?.fields).toMatchObject({ committerName: '1号店（虚构）', madeOn: '2026/7/22', disclosure: 'public' })
    await putAccount(world, 'credit-office', office.memberships)
    const job = got(await world.as(office, assigning, officeContract.assignBatch, { importId: id }))
    expect(job.total).toBe(2)
    while ((await tick(world.services, { limit: 10 })) > 0);
    expect((await officer.view(id)).done.coded).toBe(2)
    expect((await officer.view(other.id)).done.coded).toBe(0)
  })

  it('gives the code that the import counts', async () => {
    const { id } = await coded()
    expect((await officer.view(id)).done).toMatchObject({ applied: 1, coded: 1 })
  })
})
