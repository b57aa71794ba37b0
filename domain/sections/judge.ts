import type { ItemWords, SectionData } from '../../contract/items'
import { judgeField } from './judge-field'

/** What is to be mended, in a sentence at its field; `pictures` is the field of the pictures. */
export interface ItemFinding {
  readonly field: string
  readonly says: string
}

export interface ItemJudged {
  /** as it is kept: cleaned, fields of the section alone, without those left empty */
  readonly words: ItemWords
  readonly findings: readonly ItemFinding[]
}

const judgePictures = ({ pictures: most }: SectionData, pictures: readonly string[]): ItemFinding[] => {
  if (pictures.length > most) return [{ field: 'pictures', says: most === 0 ? '这一栏不收图片。' : `图片不超过 ${most} 张。` }]
  return new Set(pictures).size < pictures.length ? [{ field: 'pictures', says: '同一张图片只需上传一次。' }] : []
}

/** An item against its section as the city pack declares it: the same before it is sent and where it is taken in. */
export const judgeItem = (section: SectionData, { fields, pictures }: ItemWords, today: string): ItemJudged => {
  const judged = section.fields.map(field => ({ field: field.id, ...judgeField(field, fields[field.id] ?? '', today) }))
  return {
    words: { fields: Object.fromEntries(judged.filter(({ value }) => value !== '').map(({ field, value }) => [field, value])), pictures },
    findings: [
      ...judged.flatMap(one => ('says' in one ? [{ field: one.field, says: one.says }] : [])),
      ...judgePictures(section, pictures),
    ],
  }
}
