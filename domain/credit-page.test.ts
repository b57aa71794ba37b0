import type { Consents, EntityDetails } from '../contract/application'
import type { Disclosure } from '../contract/vocabulary'
import type { Application } from './application'
import type { SignedRecord } from './commitment/proof'
import { buildPublicPage, readPage, signedCommitment, withState } from './credit-page'
import type { IntegrityCode } from './integrity-code'

const code: IntegrityCode = {
  uscc: '91350100M000100Y43',
  name: '松鹤餐饮（虚构）',
  category: 'soleTrader',
  applicationId: 'application-id',
  commitmentId: 'commitment-id',
  unitId: 'commerce',
  sectorId: 'catering-commerce',
  state: 'active',
  symbols: 'SYMBOLS',
  token: 'TOKEN',
  assignedAt: 1,
  validUntil: 1000,
  history: [],
}
const entity: EntityDetails = {
  uscc: code.uscc,
  name: code.name,
  category: 'soleTrader',
  districtCode: '230403',
  sectorId: 'catering-commerce',
  address: '工农区某路1号',
  addressIsHome: false,
  agentIsLegalRepresentative: true,
  licencePhoto: 'licence-id',
  shopPhoto: 'shop-id',
  authorisation: 'authorisation-id',
}
const all: Consents = { publishName: true, publishAddress: true, publishPhoto: true }
const application = (changed: Partial<EntityDetails> = {}, consents: Consents = all): Application => ({
  accountId: 'account-id',
  state: 'assigned',
  entity: { ...entity, ...changed },
  unitId: 'commerce',
  usccInDoubt: false,
  consents,
  submissions: 1,
  approvedBy: 'officer-id',
  toMend: [],
  reason: 'inner-reason',
  history: [],
  createdAt: 1,
  updatedAt: 1,
})
const record = (disclosure: Disclosure): SignedRecord => ({
  statement: {
    format: 'integrity-commitment/1',
    city: '2304',
    fields: {
      committerName: code.name,
      committerCategory: 'soleTrader',
      committerCode: code.uscc,
      type: 'active',
      field: '餐饮',
      matter: '诚信经营',
      content: '明码标价。',
      breach: '承担责任。',
      madeOn: '2026/11/24',
      disclosure,
    },
    paragraphs: ['明码标价。'],
    template: { id: 'catering', version: 3 },
  },
  signature: { signerName: '王某', accountId: 'account-id', strokes: { width: 1, height: 1, strokes: [] }, salt: 'salt-of-it' },
  signedAt: 7,
  hash: 'the-hash',
})
const names = { sectorName: '餐饮', unitName: '市商务局', districtName: '工农区' }
const signed = (disclosure: Disclosure) => signedCommitment(code.commitmentId, record(disclosure), '餐饮承诺')
const build = (changed: Partial<EntityDetails> = {}, consents = all, disclosure: Disclosure = 'public') =>
  buildPublicPage('code-id', code, application(changed, consents), signed(disclosure), names, false)

describe('what the public page tells', () => {
  it('is what the entity agreed to and nothing of handwriting, people or inner paths', () => {
    const text = JSON.stringify(build())
    for (const hidden of ['王某', 'salt-of-it', 'account-id', 'officer-id', 'licence-id', 'authorisation-id', 'inner-reason', 'strokes'])
      expect(text).not.toContain(hidden)
    expect(Object.keys(build().page).sort()).toEqual(
      'address commitment demo districtName honours name others photo sectorName unitName validUntil voluntary'.split(' '),
    )
  })

  it('has no home address without its own consent, but the address of a shop', () => {
    const silent = { ...all, publishAddress: false }
    expect(build({ addressIsHome: true }, silent).page.address).toBe('')
    expect(JSON.stringify(build({ addressIsHome: true }, silent))).not.toContain(entity.address)
    expect(build({ addressIsHome: true }).page.address).toBe(entity.address)
    expect(build({}, silent).page.address).toBe(entity.address)
  })

  it('has the photo only when its publication was agreed to', () => {
    expect(build().page.photo).toBe('/files/shop-id')
    expect(JSON.stringify(build({}, { ...all, publishPhoto: false }))).not.toContain('shop-id')
  })

  it('has the name of a sole trader only when its publication was agreed to, which nobody has for what a department collected', () => {
    expect(build({}, { ...all, publishName: false }).page.name).toBe('松**')
    expect(build({ category: 'organisation' }, { ...all, publishName: false }).page.name).toBe(code.name)
  })

  it('has the text of a commitment only when it is 可向社会公开, its hash and time always', () => {
    expect(build().page.commitment).toMatchObject({ content: ['明码标价。'], breach: '承担责任。', templateVersion: 3 })
    for (const disclosure of ['limited', 'closed'] as const) {
      const { commitment } = build({}, all, disclosure).page
      expect(commitment).toMatchObject({ content: [], breach: '', hash: 'the-hash', signedAt: 7, disclosure })
    }
  })
})

describe('a page whose code changed', () => {
  const suspended = { ...code, state: 'suspended' as const, reason: '现场不一致' }
  it('tells the new state and its reason, and drops the reason when the code is in force again', () => {
    const changed = withState(build(), suspended)
    expect(readPage(changed, 4, 10)).toMatchObject({ status: 'suspended', statusReason: '现场不一致', rev: 4 })
    const resumed = readPage(withState(changed, { ...code, reason: '已整改' }), 5, 10)
    expect(resumed.status).toBe('in-force')
    expect(resumed).not.toHaveProperty('statusReason')
    expect(readPage(build(), 1, 1000).status).toBe('expired')
  })
})
