import type { ProductContent, SignedCopyContent } from '../../server/ports/poster'

const symbols = '1ABCDEFGHJKMNPQRSTVWXYZ01234567X'

export const productContent = (own: Partial<ProductContent> = {}): ProductContent => ({
  url: `https://code.example/c/${symbols}`,
  symbols,
  name: '鹤岗市松鹤餐饮有限公司（虚构）',
  programmeName: '码上诚信',
  cityName: '鹤岗市',
  validUntil: Date.parse('2027-11-24T16:00:00Z'),
  demo: false,
  ...own,
})

const wave = (from: number) => ({
  points: Array.from({ length: 40 }, (_, i) => ({ x: from + 30 * Math.sin(i / 6), y: 100 + 60 * Math.cos(i / 5), t: i * 16 })),
})
const paragraphs = ['明码标价，不缺斤少两，不以次充好。', '食材可以追溯，不使用过期原料。']
const hash = '7f3ac21e'.repeat(8)

export const copyContent = (own: Partial<SignedCopyContent> = {}): SignedCopyContent => ({
  fields: {
    committerName: '鹤岗市松鹤餐饮有限公司（虚构）',
    committerCategory: 'organisation',
    committerCode: '91230403MA1B000000',
    type: 'active',
    field: '市场主体承诺书',
    matter: '主动型，自愿作出承诺',
    content: paragraphs.join('\n'),
    breach: '如有违诺，依约承担责任。',
    madeOn: '2026/11/24',
    disclosure: 'public',
  },
  paragraphs,
  templateName: '餐饮服务诚信承诺书',
  templateVersion: 3,
  signerName: '王某（虚构）',
  strokes: { width: 340, height: 210, strokes: [wave(60), wave(160), wave(260)] },
  signedAt: Date.parse('2026-11-24T22:03:21Z'),
  hash,
  proofUrl: `https://code.example/app/#/pages/proof/index?h=${hash}`,
  demo: false,
  ...own,
})
