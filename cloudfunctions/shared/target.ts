import { city, districtByCode, sectorById } from '../../city'
import type { TargetStatus } from '../../contract/coverage'
import type { Fields } from '../../domain/collection/forms'
import type { Judged } from '../../domain/collection/judge'
import { publicStatus } from '../../domain/integrity-code'
import type { Listing, Target } from '../../domain/targets/target'
import type { Keys, Tx } from '../../server/ports/store'

/** What is no target any more stands in no index. */
export const targetKeys = ({ standing, sectorId, districtCode, status, createdAt }: Target): Keys => ({
  kind: standing ? 'target' : null,
  sectorId,
  districtCode,
  status: standing ? status : null,
  createdAt,
})

export const targetId = (sectorId: string, uscc: string): string => `${sectorId}.${uscc}`

/** A row of a roster by the city pack's ids; undefined where the pack has no such sector. */
export const targetOfRow = ({
  fields,
  findings,
}: Pick<Judged, 'fields' | 'findings'>): Pick<Listing, 'sectorId' | 'uscc' | 'words' | 'assumed'> | undefined => {
  const { name = '', uscc = '', sector, district, address = '', remark = '' } = fields
  const sectorId = city.sectors.find(one => one.name === sector)?.id
  const districtCode = city.districts.find(one => one.name === district)?.code ?? ''
  const assumed = findings.some(({ reason }) => reason === 'district-by-code')
  return sectorId === undefined || uscc === '' ? undefined : { sectorId, uscc, words: { name, districtCode, address, remark }, assumed }
}

export const rowOfTarget = ({ name, uscc, sectorId, districtCode, address, remark }: Target): Fields => ({
  name,
  uscc,
  sector: sectorById(sectorId)?.name ?? '',
  district: districtByCode(districtCode)?.name ?? '',
  address,
  remark,
})

/** How far an entity has come, as far as its root tells; an application that still waits is found by whoever counts. */
export const statusByRoot = async (reader: Pick<Tx, 'get'>, uscc: string, now: number): Promise<TargetStatus> => {
  const root = await reader.get('entities', uscc)
  const code = root?.body.codeId ? await reader.get('codes', root.body.codeId) : null
  if (code && publicStatus(code.body.state, code.body.validUntil, now) === 'in-force') return 'coded'
  // a root keeps the application that its code came from
  const application = root?.body.approvedApplicationId ? await reader.get('applications', root.body.approvedApplicationId) : null
  return application?.body.state === 'approved' ? 'applied' : 'none'
}

/** A stored row without what another says nothing of: what that leaves empty, and a district that only its code suggests. */
export const asFarAsSaid = (stored: Fields, { fields, findings }: Pick<Judged, 'fields' | 'findings'>): Fields => {
  const assumed = findings.some(({ reason }) => reason === 'district-by-code')
  const said = (field: string) => fields[field as keyof Fields] ?? ''
  return Object.fromEntries(
    Object.entries(stored).map(([field, value]) => [field, said(field) === '' || (assumed && field === 'district') ? said(field) : value]),
  )
}
