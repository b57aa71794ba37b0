import type { SectionData } from '../../contract/items'
import type { Item } from './item'
import { itemRank, pageItem, pageSection, voluntaryLine } from './page-item'

const section: SectionData = {
  id: 'permit',
  title: '经营许可',
  many: true,
  pictures: 1,
  fields: [
    { id: 'scope', title: '经营范围', kind: 'line', required: true },
    { id: 'issuer', title: '发证机关', kind: 'line' },
    { id: 'validUntil', title: '有效期至', kind: 'day', until: true, lasting: true },
  ],
}
const item = (validUntil: string): Item => ({
  uscc: '91350100M000100Y43',
  name: '（虚构）',
  sectorId: 'taxi',
  sectionId: 'permit',
  unitId: 'transport',
  state: 'submitted',
  published: { fields: { scope: '出租汽车', validUntil }, pictures: ['01A'] },
  proposed: { fields: { scope: '尚未确认' }, pictures: ['01B'], by: 'agent', at: 1, textMarks: {} },
  history: [],
  createdAt: 7,
  updatedAt: 7,
})

describe('what the public sees of an item', () => {
  it('is what was confirmed, field by field, with its end at 24:00 of its last day in Asia/Shanghai', () => {
    expect(pageItem('i', section, item('2027-03-31'))).toEqual({
      id: 'i',
      lines: [
        { label: '经营范围', value: '出租汽车' },
        { label: '有效期至', value: '2027/3/31' },
      ],
      pictures: ['/files/01A'],
      validUntil: Date.parse('2027-04-01T00:00:00+08:00'),
    })
    expect(pageItem('i', section, item('长期'))?.validUntil).toBeUndefined()
  })

  it('is nothing of what only waits', () => {
    const { published: _none, ...waiting } = item('长期')
    expect([pageItem('i', section, waiting), voluntaryLine('i', section, waiting)]).toEqual([null, null])
  })

  it('stands the higher the longer it is valid', () => {
    const ranks = ['2027-03-31', '2028-03-31', '长期'].map(until => itemRank(section, item(until)))
    expect([...ranks].sort((one, other) => one - other)).toEqual(ranks)
  })

  it('is no more than a page has room for: the rest is counted', () => {
    const long = { id: 'i', lines: [{ label: '简介', value: '长'.repeat(300) }], pictures: [] }
    const few = Array.from({ length: 25 }, () => ({ ...long, lines: [{ label: '简介', value: '短' }] }))
    const wide = Array.from({ length: 20 }, () => ({
      ...long,
      lines: Array.from({ length: 10 }, () => ({ label: '', value: '长'.repeat(300) })),
    }))
    expect([pageSection(section, few)?.items.length, pageSection(section, few)?.rest]).toEqual([20, 5])
    expect([pageSection(section, wide)?.items.length, pageSection(section, wide)?.rest]).toEqual([4, 16])
    expect(pageSection(section, [])).toBeNull()
  })
})
