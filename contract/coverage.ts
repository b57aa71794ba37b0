import * as v from 'valibot'
import { action } from './action'
import { cursor, id } from './fields'

/** How far the programme has come with an entity that should have a code. */
export const targetStatuses = { coded: '已赋码', applied: '申请中', none: '尚无码' } as const
export type TargetStatus = keyof typeof targetStatuses

/** Why an entity has no code in force although it once had one. */
export const lapses = { suspended: '诚信码已暂停', expired: '诚信码已过期', revoked: '诚信码已撤销', ended: '诚信码已停用' } as const
export type Lapse = keyof typeof lapses

/** Targets of one sector in one district; `districtCode` is empty where no district is known. */
export interface CoverageCell {
  readonly sectorId: string
  readonly districtCode: string
  readonly targets: number
  /** with a code in force */
  readonly coded: number
  /** with an application under way */
  readonly applied: number
}

export interface CoverageView {
  /** when they were counted; absent before the first count */
  readonly asOf?: number
  /** sectors of which the caller may see the whole, and not one district alone */
  readonly whole: readonly string[]
  readonly cells: readonly CoverageCell[]
}

export interface MissingTarget {
  readonly uscc: string
  readonly name: string
  readonly districtCode: string
  readonly address: string
  readonly remark: string
  readonly lapse?: Lapse
}

/** Of what the caller's unit decides on, or of what lies in its district; of all for the credit office. */
export const coverage = action<CoverageView>()('department', 'coverage', 'read', v.object({}))

/** Targets without a code in force, 20 a page. Without a district: of the whole sector. */
export const missingTargets = action<{ readonly items: readonly MissingTarget[]; readonly cursor?: string }>()(
  'department',
  'missing-targets',
  'read',
  v.object({
    sectorId: id,
    districtCode: v.optional(v.pipe(v.string(), v.regex(/^(?:\d{6})?$/))),
    status: v.picklist(['none', 'applied'] satisfies TargetStatus[]),
    cursor,
  }),
)
