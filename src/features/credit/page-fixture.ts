import type { CreditPage } from '../../../contract/credit-page'

/** A credit page for tests: fictional, in force, with one line of each kind. */
export const aPage = (differs: Partial<CreditPage>): CreditPage => ({
  status: 'in-force',
  rev: 1,
  validUntil: Date.UTC(2027, 10, 20, 16),
  name: '松鹤餐饮（虚构）',
  address: '工农区红军路 12 号（虚构）',
  sectorName: '餐饮服务（商务）',
  unitName: '市商务局',
  districtName: '工农区',
  commitment: {
    id: 'c1',
    origin: 'signed',
    disclosure: 'public',
    content: ['依法诚信经营。', '明码标价。'],
    breach: '依约承担责任。',
    templateName: '餐饮服务',
    templateVersion: 3,
    signedAt: Date.UTC(2026, 10, 20, 4),
    hash: `${'7f3a'.padEnd(60, '0')}c21e`,
  },
  honours: [
    { id: 'h1', title: 'A 级纳税人', detail: '纳税信用等级评价', provider: '税务局', validUntil: Date.UTC(2099, 0, 1), disputed: false },
    { id: 'h2', title: '诚信经营示范店', detail: '', provider: '市商务局', validUntil: Date.UTC(2020, 0, 1), disputed: false },
  ],
  voluntary: [{ id: 'v1', title: '捐赠图书', detail: '300 册', provider: '本企业', disputed: true }],
  others: [],
  demo: true,
  ...differs,
})
