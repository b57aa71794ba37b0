import type { TemplateData } from '../../pack'

type OwnPart = Pick<TemplateData, 'id' | 'version' | 'name' | 'paragraphs' | 'breach'>

/** A voluntary commitment as attachment 3, form 1 of the notice words it: 主动型, 市场主体承诺书. */
export const voluntaryCommitment = (own: OwnPart): TemplateData => ({
  ...own,
  type: 'active',
  field: '市场主体承诺书',
  matter: '主动型，自愿作出承诺',
})

/** Closing paragraph of every commitment of the programme. */
export const supervision = '自愿申领并在经营场所亮明诚信码，如实公开本承诺和有关信用信息，自觉接受行业主管部门监督检查和社会公众监督评价。'
