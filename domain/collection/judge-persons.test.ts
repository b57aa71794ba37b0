import fc from 'fast-check'
import { type CollectionForm, collectionForms } from '../../contract/vocabulary-collection'
import { commitment, honour, judge, ofCommitment, ofHonour, published } from '../../tests/support/judged-rows'
import type { CellValue } from './sheet'

describe('codes', () => {
  it.each([
    ['91350211M00013FA1N', 'doubtful', 'code-check', '91350211M00013FA1N'],
    ['9135', 'refused', 'code-length', ''],
    ['9111000060003IOZSV', 'refused', 'code-alphabet', ''],
    ['D11111111111111111', 'refused', 'code-registrar', ''],
    ['9.1350100E+17', 'refused', 'code-as-number', ''],
    ['110108000000016', 'doubtful', 'code-old-registration', '110108000000016'],
    [published, 'refused', 'code-is-identity', ''],
  ])('%s is %s: %s', (code, verdict, reason, value) => {
    expect(ofHonour({ uscc: code })).toMatchObject({ verdict, findings: [{ field: 'uscc', reason }], fields: { uscc: value } })
  })
  it('a code that Excel made a number of has lost its end', () => {
    expect(ofHonour({ uscc: Number('912304030001234567') })).toMatchObject({ verdict: 'refused', findings: [{ reason: 'code-as-number' }] })
  })
  it('remarks and quotes around a code are no part of it', () => {
    for (const code of ["'91350100M000100Y43", '91350100M000100Y43（18 位）', '统一社会信用代码：91350100M000100Y43'])
      expect(ofHonour({ uscc: code })).toMatchObject({ verdict: 'accepted', fields: { uscc: '91350100M000100Y43' } })
  })
  it('an old number cannot become an application for a code', () => {
    expect(ofCommitment({ committerCode: '110108000000016' })).toMatchObject({
      verdict: 'refused',
      findings: [{ reason: 'code-needs-eighteen' }],
    })
  })
  it('a sole trader has a code of 92, an organisation has not: the code is believed, in doubt', () => {
    expect(ofCommitment({ committerCategory: '个体工商户' })).toMatchObject({
      verdict: 'doubtful',
      fields: { committerCategory: 'organisation' },
      findings: [{ field: 'committerCategory', reason: 'category-unlike-code' }],
    })
  })
})

describe('natural persons', () => {
  it('have an identity number, which is named as personal', () => {
    expect(
      ofCommitment({ committerCategory: '自然人', committerName: '某人（虚构）', committerCode: '110105 19491231002x' }),
    ).toMatchObject({
      verdict: 'accepted',
      fields: { committerCategory: 'person', committerCode: published },
      personal: ['committerCode'],
    })
  })
  it('a wrong identity number would be somebody else’s: refused, and not kept', () => {
    expect(ofCommitment({ committerCategory: '自然人', committerCode: '110105194912310021' })).toMatchObject({
      verdict: 'refused',
      fields: { committerCode: '' },
      findings: [{ field: 'committerCode', reason: 'identity-invalid' }],
    })
  })
  it('with the code of a business they are that business, in doubt', () => {
    const judged = ofCommitment({ committerCategory: '个人' })
    expect(judged).toMatchObject({ verdict: 'doubtful', fields: { committerCategory: 'organisation' }, personal: [] })
  })
  it('an identity number is carried on for a person alone, whatever else the row says', () => {
    const category = fc.constantFrom<CellValue>('法人', '个体工商户', '自然人', '', null, '企业', '乱写')
    const code = fc.constantFrom<CellValue>(published, '１１０１０５１９４９１２３１００２ｘ', `'${published}`, `${published}（18位）`, {
      formula: published,
    })
    fc.assert(
      fc.property(category, code, fc.constantFrom(...Object.keys(collectionForms)), (committerCategory, written, form) => {
        const id = form as CollectionForm
        const judged = judge(id, {
          ...commitment,
          ...honour,
          item: '甲',
          detail: '乙',
          provider: '丙',
          committerCategory,
          committerCode: written,
          uscc: written,
        })
        const holds = JSON.stringify([judged.fields, judged.key ?? '', judged.changes]).includes(published)
        expect(holds).toBe(judged.fields.committerCategory === 'person' && id === 'commitments')
        if (holds) expect(judged.personal).toEqual(['committerCode'])
      }),
    )
  })
})
