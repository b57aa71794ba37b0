import { sectionsOfSector } from '../../city'
import type { PublicSection } from '../../contract/credit-page'
import type { SectionData } from '../../contract/items'
import type { PageLine } from '../../domain/records/page-lines'
import { mostItems } from '../../domain/sections/limits'
import { itemRank, pageItem, pageSection, voluntaryLine } from '../../domain/sections/page-item'
import type { Store } from '../../server/ports/store'

export interface PageItems {
  /** among the records of 自愿注册 */
  readonly voluntary: readonly Pick<PageLine, 'line' | 'rank'>[]
  /** sections of the sector's own, with something in them */
  readonly sections: readonly PublicSection[]
}

const shownOf = async (store: Store, uscc: string, { id: section }: SectionData) =>
  (await store.query('items', { index: 'byPage', equal: { uscc, section }, order: 'desc', limit: mostItems })).items

/** What an entity registered of itself and its unit confirmed, in the sections of the sector for which it has its code. */
export const pageItems = async (store: Store, uscc: string): Promise<PageItems> => {
  const codeId = (await store.get('entities', uscc))?.body.codeId
  const code = codeId ? await store.get('codes', codeId) : null
  if (!code) return { voluntary: [], sections: [] }
  const voluntary: PageItems['voluntary'][number][] = []
  const sections: PublicSection[] = []
  for (const section of sectionsOfSector(code.body.sectorId)) {
    const docs = await shownOf(store, uscc, section)
    if (section.id === 'voluntary') {
      for (const { _id, body } of docs) {
        const line = voluntaryLine(_id, section, body)
        if (line) voluntary.push({ line, rank: itemRank(section, body) })
      }
      continue
    }
    const shown = pageSection(
      section,
      docs.flatMap(({ _id, body }) => pageItem(_id, section, body) ?? []),
    )
    if (shown) sections.push(shown)
  }
  return { voluntary, sections }
}
