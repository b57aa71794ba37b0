import fc from 'fast-check'
import { canonicalHash, isIntact, proofHash, type SignedRecord } from './proof'
import { isDrawn } from './signature'

const statement: SignedRecord['statement'] = {
  format: 'integrity-commitment/1',
  city: '230400',
  fields: {
    committerName: '松鹤餐饮（虚构）',
    committerCategory: 'organisation',
    committerCode: '91350100M000100Y43',
    type: 'active',
    field: '市场主体承诺书',
    matter: '主动型，自愿作出承诺',
    content: '依法诚信经营。',
    breach: '无',
    madeOn: '2026/11/24',
    disclosure: 'public',
  },
  paragraphs: ['依法诚信经营。'],
  template: { id: 'catering', version: 3 },
}
const signature = {
  signerName: '王某（虚构）',
  accountId: 'a1',
  strokes: { width: 300, height: 200, strokes: [{ points: [{ x: 1, y: 2, t: 0 }] }] },
  salt: 'salt',
}
const record: SignedRecord = {
  statement,
  signature,
  signedAt: 1,
  hash: proofHash(canonicalHash(statement), canonicalHash(signature), 1),
}

describe('proof of a commitment', () => {
  it('the order of keys does not matter, each letter does (RFC 8785)', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), object => {
        const reversed = Object.fromEntries(Object.entries(object).reverse())
        return canonicalHash(object) === canonicalHash(reversed)
      }),
    )
    expect(canonicalHash({ a: 'x' })).not.toBe(canonicalHash({ a: 'X' }))
  })
  it('is the SHA-256 of canonical JSON', () => {
    // printf '{"a":1,"b":"é"}' | sha256sum
    expect(canonicalHash({ b: 'e\u0301', a: 1 })).toBe(require('node:crypto').createHash('sha256').update('{"a":1,"b":"é"}').digest('hex'))
  })
  it('a record as it was signed is intact', () => {
    expect(isIntact(record)).toBe(true)
  })
  it('any later change to text, fields, signature, signer or time is seen', () => {
    const altered: SignedRecord[] = [
      { ...record, signedAt: 2 },
      { ...record, statement: { ...statement, paragraphs: ['依法诚信经营'] } },
      { ...record, statement: { ...statement, fields: { ...statement.fields, disclosure: 'closed' } } },
      { ...record, signature: { ...signature, signerName: '李某（虚构）' } },
      { ...record, signature: { ...signature, strokes: { ...signature.strokes, strokes: [] } } },
    ]
    expect(altered.map(isIntact)).toEqual(altered.map(() => false))
  })
})

describe('a signature', () => {
  const pad = { width: 300, height: 200 }
  const line = Array.from({ length: 20 }, (_, i) => ({ x: 20 + i * 5, y: 50, t: i * 10 }))
  it('a drawn line is one', () => expect(isDrawn({ ...pad, strokes: [{ points: line }] })).toBe(true))
  it('nothing is none', () => expect(isDrawn({ ...pad, strokes: [] })).toBe(false))
  it('a dot is none, however long it is pressed', () => {
    expect(isDrawn({ ...pad, strokes: [{ points: line.map(p => ({ ...p, x: 20 })) }] })).toBe(false)
  })
  it('a line outside the pad is none', () => {
    expect(isDrawn({ ...pad, strokes: [{ points: line.map(p => ({ ...p, y: 900 })) }] })).toBe(false)
  })
})
