import type { SectionData } from '../contract/items'
import type { CommitmentType } from '../contract/vocabulary'

/** What makes a city: data, no code (R23). Another city is another folder beside hegang/. */
export interface CityPack {
  /** GB/T 2260 division code of the city */
  readonly code: string
  readonly name: string
  readonly programmeName: string
  readonly creditOfficeId: string
  /** validity of a code, in months */
  readonly validityMonths: number
  readonly units: readonly UnitData[]
  readonly districts: readonly DistrictData[]
  readonly sectors: readonly SectorData[]
  readonly templates: readonly TemplateData[]
  readonly deadlines: {
    readonly reviewWorkingDays: number
    /** days before a code runs out on which its entity is reminded */
    readonly expiryReminderDays: readonly number[]
  }
}

export interface UnitData {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: 'office' | 'department' | 'district'
}

export interface DistrictData {
  readonly code: string
  readonly name: string
  /** the district government that sees what lies in it and may comment */
  readonly unitId: string
}

/** A sector names exactly one deciding unit: 餐饮·商务 and 餐饮·市监 are two sectors. */
export interface SectorData {
  readonly id: string
  readonly name: string
  readonly unitId: string
  readonly templateId: string
  /** its companies' vehicles have codes of their own (R11) */
  readonly vehicles?: true
  /** what its entities show besides, in the order of the page (R10); 自愿注册 every sector has without being told */
  readonly sections?: readonly SectionData[]
}

/** The current version of a commitment template. The store keeps every version that was ever current. */
export interface TemplateData {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly type: CommitmentType
  /** 承诺领域 */
  readonly field: string
  /** 承诺事由 */
  readonly matter: string
  readonly paragraphs: readonly string[]
  /** 违约责任 */
  readonly breach: string
}
