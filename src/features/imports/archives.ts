import { codesAPart } from '../../../contract/imports'

export interface Archive {
  readonly part: number
  readonly label: string
}

/** The archives in which an import's codes come, each said with what is in it before it is fetched. */
export const archivesOf = (coded: number): readonly Archive[] => {
  const parts = Math.ceil(coded / codesAPart)
  if (parts <= 1) return coded === 0 ? [] : [{ part: 1, label: `下载 ${coded} 个诚信码` }]
  return Array.from({ length: parts }, (_, i) => ({
    part: i + 1,
    label: `下载第 ${i + 1} 包（${i * codesAPart + 1}–${Math.min((i + 1) * codesAPart, coded)}）`,
  }))
}
