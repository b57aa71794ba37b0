import type { PublicStatus } from './vocabulary'
import type { VehicleKind } from './vocabulary-collection'

type Status = Exclude<PublicStatus, 'not-ours'>

/** What a scan of a vehicle's code opens. Nothing of an owner or a driver is in it (R11). */
export interface VehiclePage {
  /** in force only while the vehicle, its permit and its company's code all are */
  readonly status: Status
  /** whose standing it is when it is not in force */
  readonly because?: 'company' | 'permit' | 'vehicle'
  /** `ifRev` of the next request: another one whenever the vehicle or its company has changed */
  readonly rev: number
  /** epoch ms: the earlier end of permit and company's code */
  readonly validUntil: number
  /** epoch ms when time alone makes it another answer; null: never again */
  readonly changesAt: number | null
  readonly plate: string
  readonly kind: VehicleKind
  /** 道路运输证号 */
  readonly permit: string
  /** epoch ms, 24:00 Asia/Shanghai of the permit's last day */
  readonly permitUntil: number
  /** the company's name as its own page shows it */
  readonly company: string
  readonly sectorName: string
  readonly unitName: string
  readonly companyStatus: Status
  readonly companyUntil: number
  readonly statusReason?: string
  readonly demo: boolean
}
