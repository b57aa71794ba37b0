import { routes as citizen } from '../../cloudfunctions/citizen/routes'
import { routes as department } from '../../cloudfunctions/department/routes'
import { refreshPages } from '../../cloudfunctions/jobs/refresh-pages'
import { withdrawRecord } from '../../cloudfunctions/shared/records'
import { creditPageHtml } from '../../cloudfunctions/web/credit-page'
import { creditPage, review, session } from '../../contract'
import type { ScanAnswer } from '../../contract/credit-page'
import { collections } from '../../server/adapters/documents/collections'
import type { CollectionName } from '../../server/ports/collections'
import { applicantOf, changeCode, got } from '../support/applicant'
import { officerOf, usccNumber } from '../support/application-fixture'
import { LibsqlDump } from '../support/dump'
import { publishedIdentity } from '../support/identity-number'
import { codesFor, commitmentsCsv, importerOf } from '../support/importer'
import { itemsOf } from '../support/items'
import { put } from '../support/records'
import { openWorld, type World } from '../support/services'

/** the published example of GB 11643, a phone that nobody has, and people who are not there */
const planted = {
  identityNumber: publishedIdentity,
  phone: '13000000019',
  signer: '欧阳签字人（虚构）',
  account: 'account-of-the-agent',
  officer: 'reviewer-commerce',
  withdrawn: '撤下的称号（虚构）',
  person: '欧阳自然人（虚构）',
  closed: '特定范围内的承诺（虚构）',
  waiting: '尚未确认的事项（虚构）',
  itemPicture: '',
  homeAddress: '工农区虚构小区9号楼3单元',
  licence: '',
  authorisation: '',
}

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

/** a sole trader at home who agrees to no more than must be: everything that is not for the public stands somewhere in it */
const planting = async () => {
  const agent = applicantOf(world, world.actor(planted.account))
  planted.licence = await agent.photo('licence')
  planted.authorisation = await agent.photo('authorisation')
  const address = `${planted.homeAddress} ${planted.identityNumber} ${planted.phone}`
  const { licence: licencePhoto, authorisation } = planted
  const more = {
    licencePhoto,
    authorisation,
    agentIsLegalRepresentative: false,
    addressIsHome: true,
    address,
    category: 'soleTrader' as const,
  }
  const { id } = got(await agent.enrol(more))
  got(await agent.sign(id, { signerName: planted.signer, disclosure: 'closed' }))
  const consents = { publishName: true, publishAddress: false, publishPhoto: false }
  got(await agent.submit(id, consents))
  const reason = `请致电 ${planted.phone}，证件 ${planted.identityNumber}`
  const decide = async (decision: 'return' | 'approve') => {
    const items = [{ id, rev: await agent.revOf(id) }]
    got(await world.as(officerOf(world, 'commerce'), department, review.decide, { items, decision, reason, fields: ['address'] }))
  }
  await decide('return')
  got(await agent.submit(id, consents))
  await decide('approve')
  const code = got(await agent.assign(id))
  await put(world, 'honours')
  const items = itemsOf(world, world.actor(planted.account))
  planted.itemPicture = await items.picture()
  const shown = await items.published({ pictures: [await items.picture()] })
  got(await items.save({ id: shown, fields: { item: planted.waiting, detail: '（虚构）' }, pictures: [planted.itemPicture] }))
  await put(world, 'voluntary', {}, { by: planted.officer })
  const withdrawn = await put(world, 'others', { item: planted.withdrawn })
  await put(world, 'commitments', { committerCategory: 'person', committerCode: planted.identityNumber, committerName: planted.person })
  await put(world, 'commitments', { matter: planted.closed, content: planted.closed, disclosure: 'limited' })
  const { store, secrets } = world.services
  await store.transact(async tx => {
    const doc = await tx.get('records', withdrawn.id)
    if (doc) got(await withdrawRecord({ tx, secrets }, doc, { by: planted.officer, at: 1, reason: planted.phone }))
  })
  await refreshPages(world.services, { limit: 50 })
  return { id, code }
}

const secretsOf = () => Object.values(planted).filter(text => text !== '')
/** every name of a field in a value, however deep */
const fieldsOf = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Array.isArray(value)
      ? value.flatMap(fieldsOf)
      : Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsOf(inner)])

/** all that an answer to a citizen may ever hold; a new field is a decision, not an accident */
const allowed: Readonly<Record<string, string>> = {
  'citizen/home':
    'ok value me signedIn displayName roles demo wechat desktop ingest demoAccounts cityName programmeName codesInForce notices',
  'citizen/scan':
    'ok value kind page status rev validUntil name address sectorName unitName districtName photo commitment id title detail provider disputed rest origin disclosure content breach templateName templateVersion signedAt madeAt hash honours voluntary others sections items lines label pictures statusReason demo',
  'citizen/confirm-site': 'ok value recorded',
  'citizen/verify-proof': 'ok value hash intact signedAt committerName templateName templateVersion',
}

describe('what a citizen is told', () => {
  it('holds no planted secret and no field beyond the list, whatever is asked and in whatever state the code is', async () => {
    const { id, code } = await planting()
    const commitmentId = (await world.services.store.get('applications', id))?.body.commitmentId ?? ''
    const hash = (await world.services.store.get('commitments', commitmentId))?.body.record.hash ?? ''
    const inputs: Readonly<Record<string, object>> = {
      'citizen/home': {},
      'citizen/scan': { symbols: code.symbols },
      'citizen/confirm-site': { symbols: code.symbols, matches: false },
      'citizen/verify-proof': { hash },
    }
    expect(citizen.map(route => `citizen/${route.action.name}`).sort()).toEqual(Object.keys(inputs).sort())
    for (const change of [null, 'suspend', 'resume', 'reissue'] as const) {
      if (change) got(await changeCode(world, code.id, change))
      for (const { action } of citizen) {
        const name = `citizen/${action.name}`
        const reply = await world.as(world.actor(null), citizen, action, inputs[name] as never)
        expect([name, reply.ok]).toEqual([name, true])
        for (const secret of secretsOf()) expect([name, JSON.stringify(reply)]).not.toEqual([name, expect.stringContaining(secret)])
        const beyond = fieldsOf(reply).filter(field => !(allowed[name] ?? '').split(' ').includes(field))
        expect([name, beyond]).toEqual([name, []])
      }
    }
  })

  it('holds none on the page that any camera opens', async () => {
    const { code } = await planting()
    const answer: ScanAnswer = got(await world.as(world.actor(null), citizen, creditPage.scan, { symbols: code.symbols }))
    if (answer.kind !== 'page') throw new Error(answer.kind)
    const html = creditPageHtml(answer.page, code.symbols, world.services.clock())
    expect(html).toContain(answer.page.name)
    for (const secret of secretsOf()) expect(html).not.toContain(secret)
  })

  it('holds no word of a commitment that a department collected for some alone, and nobody of those who took it in', async () => {
    const importer = importerOf(world, officerOf(world, 'commerce'))
    const row = { name: '归集店（虚构）', code: usccNumber(77), content: planted.closed, open: '特定范围内公开' }
    const { id } = await importer.read(commitmentsCsv([row]))
    await importer.commit(id, codesFor)
    const query = { index: 'byImport', equal: { importId: id, state: 'approved' }, limit: 1 }
    const [application] = (await world.services.store.query('applications', query)).items
    const { symbols } = got(await applicantOf(world, world.actor('nobody')).assign(application?._id ?? ''))
    const reply = await world.as(world.actor(null), citizen, creditPage.scan, { symbols })
    const answer = got(reply)
    expect(answer.kind === 'page' && answer.page.commitment).toMatchObject({ origin: 'collected', disclosure: 'limited' })
    const beyond = fieldsOf(reply).filter(field => !(allowed['citizen/scan'] ?? '').split(' ').includes(field))
    expect(beyond).toEqual([])
    for (const secret of [planted.closed, planted.officer, '自愿作出承诺', '自愿承担责任'])
      expect(JSON.stringify(reply)).not.toContain(secret)
  })

  it("is not another account's news: a stranger who signed in hears no more than a citizen", async () => {
    await planting()
    const home = got(await world.as(world.actor('a-stranger'), citizen, session.home, {}))
    expect(home.notices).toEqual([])
    for (const secret of secretsOf()) expect(JSON.stringify(home)).not.toContain(secret)
  })
})

describe('where personal data lies', () => {
  it('is only what it belongs to: no trail, request, notice, public page, claim or answer from the door repeats it', async () => {
    await planting()
    const [phone, identity, home, signer] = [planted.phone, planted.identityNumber, planted.homeAddress, planted.signer]
    const holders: Readonly<Record<string, readonly CollectionName[]>> = {
      [phone]: ['applications', 'records'],
      [identity]: ['applications'],
      [home]: ['applications'],
      [signer]: ['commitments'],
    }
    const dump = new LibsqlDump(world.databasePath)
    for (const [secret, expected] of Object.entries(holders)) {
      const found = collections.filter(collection => dump.textOf(collection).includes(secret))
      expect([secret, found]).toEqual([secret, expected])
    }
    dump.close()
  })
})
