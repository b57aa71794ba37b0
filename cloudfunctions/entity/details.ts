import { districtByCode } from '../../city'
import type { EntityDetails } from '../../contract/application'
import { ok, type Reply, refuse } from '../../contract/reply'
import type { FileKind } from '../../contract/vocabulary'
import { parseName, plainLine } from '../../domain/names'
import { parseUscc } from '../../domain/uscc'
import type { WriteContext } from '../../server/ports/use-case'
import { decidingUnit } from '../shared/unit'

const photos: readonly [keyof EntityDetails & ('licencePhoto' | 'shopPhoto' | 'authorisation'), FileKind][] = [
  ['licencePhoto', 'licence'],
  ['shopPhoto', 'shop'],
  ['authorisation', 'authorisation'],
]

/** A photo counts only when this very account uploaded it as what it is named. */
const photosAreOwn = async (details: EntityDetails, { tx, actor }: WriteContext): Promise<Reply<null>> => {
  for (const [field, kind] of photos) {
    const id = details[field]
    if (id === undefined) continue
    const file = await tx.get('files', id)
    if (file?.body.accountId !== actor.accountId || file.body.kind !== kind)
      return refuse('file-not-accepted', { [field]: 'file-not-accepted' })
  }
  return ok(null)
}

export interface CheckedDetails {
  readonly entity: EntityDetails
  readonly usccInDoubt: boolean
  readonly unitId: string
}

/** What was typed, normalised; the deciding unit follows from the sector (city pack). Each refusal is marked at its field. */
export const checkDetails = async (typed: EntityDetails, insist: boolean, context: WriteContext): Promise<Reply<CheckedDetails>> => {
  const uscc = parseUscc(typed.uscc, insist)
  if (!uscc.ok) return refuse(uscc.reason, { uscc: uscc.reason })
  const name = parseName(typed.name)
  if (!name.ok) return refuse(name.reason, { name: name.reason })
  const unitId = await decidingUnit(context.tx, typed.sectorId)
  if (!unitId) return refuse('unknown-sector', { sectorId: 'unknown-sector' })
  if (!districtByCode(typed.districtCode)) return refuse('unknown-district', { districtCode: 'unknown-district' })
  const own = await photosAreOwn(typed, context)
  if (!own.ok) return own
  const address = plainLine(typed.address)
  return ok({ entity: { ...typed, uscc: uscc.value.uscc, name: name.value, address }, usccInDoubt: uscc.value.inDoubt, unitId })
}
