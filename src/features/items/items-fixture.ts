import type { ItemView, OwnItems, SectionData } from '../../../contract/items'

/** A section that no city has, with a field of every kind. */
export const everyKind: SectionData = {
  id: 'made-up',
  title: '样栏',
  many: true,
  pictures: 2,
  hint: '按证书填写。',
  fields: [
    { id: 'name', title: '品名', kind: 'line', required: true, max: 20 },
    { id: 'number', title: '编号', kind: 'certificate-number', required: true },
    { id: 'fee', title: '收费（元）', kind: 'money' },
    { id: 'years', title: '年数', kind: 'number' },
    { id: 'per', title: '单位', kind: 'choice', required: true, choices: ['每次', '每月'] },
    { id: 'story', title: '说明', kind: 'text' },
    { id: 'until', title: '有效期至', kind: 'day', required: true, lasting: true, until: true },
  ],
}

export const whole = { fields: { name: '甲品', number: 'AB-1234', per: '每次', until: '2099-12-31' }, pictures: ['P1'] }

/** An item that waits for its unit, unless the test says otherwise. */
export const anItem = (differs: Partial<ItemView> = {}): ItemView => ({
  id: 'i1',
  rev: 3,
  state: 'submitted',
  sectionId: everyKind.id,
  sectionTitle: everyKind.title,
  title: '甲品',
  updatedAt: Date.UTC(2026, 10, 24, 4),
  shown: false,
  expired: false,
  correcting: false,
  proposed: whole,
  history: [{ at: 1, what: 'submit', by: '申报主体' }],
  ...differs,
})

export const ownOf = (...items: readonly ItemView[]): OwnItems => ({
  uscc: '91230403MAX77001X4',
  name: '样品商行（虚构）',
  sectorName: '样行业',
  unitName: '样单位（虚构）',
  sections: [everyKind],
  items,
  most: 30,
})
