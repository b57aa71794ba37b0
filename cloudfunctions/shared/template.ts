import { sectorById } from '../../city'
import type { TemplateData } from '../../city/pack'
import type { Bodies } from '../../server/ports/collections'
import type { Doc } from '../../server/ports/store'

type Reader = (id: string) => Promise<Doc<Bodies['templates']> | null>

/** The version of the sector's template that is current in the store; versions are immutable, the pointer moves. */
export const currentTemplate = async (get: Reader, sectorId: string): Promise<TemplateData | null> => {
  const sector = sectorById(sectorId)
  const pointer = sector && (await get(sector.templateId))
  if (!pointer || !('current' in pointer.body)) return null
  const version = await get(`${pointer._id}.${pointer.body.current}`)
  return version && 'paragraphs' in version.body ? version.body : null
}
