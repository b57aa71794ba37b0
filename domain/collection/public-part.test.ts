import fc from 'fast-check'
import { type Disclosure, disclosures } from '../../contract/vocabulary'
import { type CollectionForm, collectionForms, type RecordState, recordStates } from '../../contract/vocabulary-collection'
import type { Fields } from './forms'
import { endOfDay, publicPart, standing } from './public-part'
import { type CollectedRecord, collect, correct, publish } from './record'

const doing = { by: 'o1', at: 1, reason: '核实' }
const fields: Fields = {
  name: '主体甲（虚构）',
  uscc: '91350100M000100Y43',
  committerName: '主体甲（虚构）',
  committerCode: '91350100M000100Y43',
  committerCategory: 'soleTrader',
  type: 'active',
  field: '领域',
  matter: '事由',
  content: '第一条\n第二条',
  breach: '无',
  madeOn: '2022-07-22',
  recogniser: '税务局',
  basis: '评价方案',
  validUntil: '2028-01-01',
  item: '捐赠图书',
  detail: '300 册',
  provider: '本企业',
  collectedOn: '2022-07-22',
}
const record = (form: CollectionForm, state: RecordState = 'published', changed: Fields = {}): CollectedRecord => ({
  ...collect(form, { ...fields, ...changed }, 'u1', doing),
  state,
})
const forms = Object.keys(collectionForms) as CollectionForm[]

describe('what the public may know of a record', () => {
  it('each form in its section', () => {
    expect(publicPart('r1', record('honours'))).toEqual({
      section: 'honours',
      line: { id: 'r1', title: '评价方案', detail: '', provider: '税务局', disputed: false, validUntil: Date.UTC(2028, 0, 1, 16) },
      corrections: [],
    })
    expect(publicPart('r1', record('voluntary'))).toMatchObject({ line: { title: '捐赠图书', detail: '300 册', provider: '本企业' } })
    expect(publicPart('r1', record('others'))).toMatchObject({ line: { title: '捐赠图书', detail: '', provider: '本企业' } })
    expect(publicPart('r1', record('commitments'))).toMatchObject({
      section: 'commitments',
      commitment: { origin: 'collected', type: 'active', content: ['第一条', '第二条'], madeOn: '2022-07-22' },
    })
  })
  it('nothing unless published and 可向社会公开, nothing of a natural person, and never whose it is', () => {
    const any = fc.record({
      form: fc.constantFrom(...forms),
      state: fc.constantFrom(...(Object.keys(recordStates) as RecordState[])),
      disclosure: fc.constantFrom(...(Object.keys(disclosures) as Disclosure[])),
      category: fc.constantFrom('organisation', 'soleTrader', 'person'),
    })
    fc.assert(
      fc.property(any, ({ form, state, disclosure, category }) => {
        const part = publicPart('r1', { ...record(form, state, { committerCategory: category }), disclosure })
        const open = disclosure === 'public' && category !== 'person' && ['published', 'disputed', 'upheld'].includes(state)
        expect(part !== null).toBe(open)
        expect(JSON.stringify(part)).not.toMatch(/主体甲|91350100M000100Y43/)
      }),
    )
  })
  it('a dispute marks the line, once it is upheld no longer', () => {
    expect(publicPart('r1', record('honours', 'disputed'))).toMatchObject({ line: { disputed: true } })
    expect(publicPart('r1', record('commitments', 'disputed'))).toMatchObject({ commitment: { disputed: true } })
    expect(publicPart('r1', record('honours', 'upheld'))).toMatchObject({ line: { disputed: false } })
  })
  it('a correction shows before and after, and not the name', () => {
    const reply = correct(
      record('voluntary'),
      { old: 'r1', new: 'r2' },
      { ...fields, name: '主体甲二（虚构）', detail: '500 册' },
      { ...doing, at: 9 },
    )
    const part = reply.ok ? publicPart('r2', reply.value.after) : null
    expect(part?.corrections).toEqual([{ at: 9, changes: [{ title: '事项内容', before: '300 册', after: '500 册' }] }])
  })
  it('a correction that opens a commitment does not show what was closed before', () => {
    const closed = record('commitments', 'published', { disclosure: 'closed', content: '不可公开的内容' })
    const reply = correct(closed, { old: 'r1', new: 'r2' }, { ...closed.fields, disclosure: 'public', content: '可公开的内容' }, doing)
    const part = reply.ok ? publicPart('r2', reply.value.after) : null
    expect(part).toMatchObject({ corrections: [], commitment: { content: ['可公开的内容'] } })
  })
  it('a correction that was made while it was closed is not shown once it is opened', () => {
    const closed = record('commitments', 'published', { disclosure: 'closed', content: '不可公开的内容' })
    const said = { ...closed.fields, content: '可公开的内容' }
    const mended = correct(closed, { old: 'r1', new: 'r1' }, said, doing)
    const opened = mended.ok ? correct(mended.value.after, { old: 'r1', new: 'r1' }, { ...said, disclosure: 'public' }, doing) : mended
    if (!mended.ok || !opened.ok) throw new Error('not corrected')
    // one document keeps the history of both
    const history = [...mended.value.after.history, ...opened.value.after.history]
    expect(publicPart('r1', { ...opened.value.after, history })).toMatchObject({
      corrections: [],
      commitment: { content: ['可公开的内容'] },
    })
  })
  it('a correction before publication is nobody’s business', () => {
    const reply = correct(record('voluntary', 'collected'), { old: 'r1', new: 'r2' }, { ...fields, detail: '500 册' }, doing)
    const published = reply.ok ? publish(reply.value.after, doing) : reply
    expect(published.ok ? publicPart('r2', published.value)?.corrections : null).toEqual([])
  })
})

describe('expiry', () => {
  it('is 24:00 in Shanghai of 有效期至, looked at when read', () => {
    const end = Date.parse('2028-01-02T00:00:00+08:00')
    expect(endOfDay('2028-01-01')).toBe(end)
    expect(standing(record('honours'), end - 1)).toBe('published')
    expect(standing(record('honours'), end)).toBe('expired')
    expect(standing(record('honours', 'disputed'), end)).toBe('expired')
  })
  it('takes nothing from a state that ended otherwise, and 长期 has no end', () => {
    for (const state of ['collected', 'withdrawn', 'corrected'] as const) expect(standing(record('honours', state), 9e15)).toBe(state)
    for (const validUntil of ['长期', '']) {
      expect(standing(record('honours', 'published', { validUntil }), 9e15)).toBe('published')
      expect(publicPart('r1', record('honours', 'published', { validUntil }))).not.toHaveProperty('line.validUntil')
    }
  })
})
