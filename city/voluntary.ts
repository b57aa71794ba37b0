import type { SectionData } from '../contract/items'

/** 自愿注册: a section of every city and sector, because form 3 of Attachment 3 is for all. */
export const voluntary: SectionData = {
  id: 'voluntary',
  title: '自愿注册',
  many: true,
  pictures: 6,
  hint: '自愿向社会展示的资质、荣誉、服务承诺等，由责任单位确认后公示，并注明“企业自报、部门确认”。',
  fields: [
    { id: 'item', title: '事项名称', kind: 'line', required: true, max: 60 },
    { id: 'detail', title: '事项内容', kind: 'text', required: true, max: 1000 },
  ],
}
