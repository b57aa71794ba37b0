import { creditPage, application as entityContract, review } from '../../contract'
import { allConsents, applicantOf, changeCode, creditOffice, got } from '../../tests/support/applicant'
import { codesOf, noticesTo, officerOf, usccNumber } from '../../tests/support/application-fixture'
import { officer, withImports, world } from '../../tests/support/import-world'
import { codesFor, commitmentsCsv } from '../../tests/support/importer'
import { routes as citizen } from '../citizen/routes'
import { routes as entity } from '../entity/routes'
import { refreshPages } from '../jobs/refresh-pages'
import { claimId } from '../shared/application'
import { routes } from './routes'

withImports()

const uscc = usccNumber(1)
const details = { uscc, name: '1号店（虚构）' }
const owner = () => applicantOf(world, world.actor('owner'))
/** ids of the applications that a department's form has brought */
const collect = async () => {
  const { id } = await officer.read(commitmentsCsv([{ name: details.name, code: uscc }]))
  await officer.commit(id, codesFor)
  const query = { index: 'byImport', equal: { importId: id, state: 'approved' }, limit: 10 }
  const [application] = (await world.services.store.query('applications', query)).items
  return { importId: id, applicationId: application?._id ?? '' }
}
const coded = async () => {
  const { importId, applicationId } = await collect()
  return { importId, applicationId, code: got(await owner().assign(applicationId)) }
}
const page = async (symbols: string) => {
  await refreshPages(world.services, { limit: 50 })
  const answer = got(await world.as(world.actor(null), citizen, creditPage.scan, { symbols }))
  if (answer.kind !== 'page') throw new Error(answer.kind)
  return answer.page
}

describe('an entity that claims a code which came from a collection', () => {
  it('keeps its symbols and its end, has its own commitment on the page, and displays it from then on', async () => {
    const { code } = await coded()
    world.advance(24 * 3600_000)
    const id = await owner().approved({ ...details, address: '工农区某路1号' })
    const codes = await codesOf(world, uscc)
    expect(codes.map(({ _id, body }) => [_id, body.symbols, body.validUntil])).toEqual([[code.id, code.symbols, code.validUntil]])
    expect(codes[0]?.body.history.map(({ what }) => what)).toEqual(['assign', 'claim'])
    const shown = await page(code.symbols)
    expect(shown).toMatchObject({ status: 'in-force', address: '工农区某路1号' })
    expect(shown.commitment).toMatchObject({
      origin: 'signed',
      templateVersion: expect.any(Number),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const view = got(await world.as(world.actor('owner'), entity, entityContract.application, { id }))
    expect([view.state, view.code?.symbols]).toEqual(['assigned', code.symbols])
    expect((await world.services.store.get('entities', uscc))?.body.agents.map(({ accountId }) => accountId)).toEqual(['owner'])
    expect((await world.services.store.get('claims', claimId(uscc, 'owner')))?.body.openApplicationId).toBeNull()
    expect(await noticesTo(world, 'account:owner')).toContain('1号店（虚构）：审核已通过，已认领诚信码，可以亮码了。')
    expect(await noticesTo(world, 'unit:business-environment')).not.toContain('待赋码：1号店（虚构）')
  })

  it('overwrites nothing: the collected commitment and its application stay, and taking the import back takes neither from it', async () => {
    const { code, importId, applicationId } = await coded()
    await owner().approved(details)
    const former = await world.services.store.get('applications', applicationId)
    expect(former?.body).toMatchObject({ state: 'assigned', codeId: code.id })
    expect((await world.services.store.get('records', former?.body.collected?.recordId ?? ''))?.body.state).toBe('published')
    expect((await officer.undo(importId)).done).toMatchObject({ undone: 0, kept: 1 })
    expect((await page(code.symbols)).commitment?.origin).toBe('signed')
  })

  it('is not bound before its unit has approved, and its code stays as it was when the claim is rejected', async () => {
    const { code } = await coded()
    const id = await owner().submitted(details)
    expect((await page(code.symbols)).commitment?.origin).toBe('collected')
    const read = got(await world.as(officerOf(world, 'commerce'), routes, review.review, { id }))
    expect([read.claimsCode, read.rivals]).toEqual([true, []])
    got(await owner().decide(id, 'reject'))
    expect((await page(code.symbols)).commitment?.origin).toBe('collected')
    expect((await world.services.store.get('entities', uscc))?.body.agents).toEqual([])
  })

  it('before it has a code takes the place of what the department brought', async () => {
    const { applicationId } = await collect()
    const id = await owner().approved(details)
    expect((await world.services.store.get('applications', applicationId))?.body.state).toBe('withdrawn')
    expect(await owner().assign(applicationId)).toMatchObject({ ok: false })
    expect((await page(got(await owner().assign(id)).symbols)).commitment?.origin).toBe('signed')
  })

  it('of a suspended code leaves it suspended, of a revoked one gets another', async () => {
    const { code } = await coded()
    got(await changeCode(world, code.id, 'suspend'))
    await owner().approved(details)
    expect(await page(code.symbols)).toMatchObject({ status: 'suspended', commitment: { origin: 'signed' } })
    got(await changeCode(world, code.id, 'revoke'))
    const again = await owner().coded(details)
    expect(again.code.symbols).not.toBe(code.symbols)
  })

  it('is claimed once: a rival who comes later is refused, and a second signature of the same claimant too', async () => {
    await coded()
    await owner().approved(details)
    const rival = applicantOf(world, world.actor('rival'))
    expect(await rival.decide(await rival.submitted(details), 'approve')).toEqual({ ok: false, reason: 'another-application-open' })
    expect(await owner().enrol(details)).toEqual({ ok: false, reason: 'already-has-code' })
  })

  it('is not approved by whoever assigned the code', async () => {
    await coded()
    const id = await owner().submitted({ ...details, sectorId: 'other' }, allConsents)
    const items = [{ id, rev: await owner().revOf(id) }]
    const input = { items, decision: 'approve' as const, reason: '', fields: [] }
    expect(await world.as(creditOffice(world), routes, review.decide, input)).toEqual({ ok: false, reason: 'approver-cannot-assign' })
  })
})
