import * as v from 'valibot'
import { action } from './action'
import { cursor, id, reasonText, rev, text, uscc } from './fields'
import type { PrintedFile } from './print'
import type { PublicStatus } from './vocabulary'
import { type VehicleKind, vehicleKinds } from './vocabulary-collection'

/** Stored state of a vehicle. Expired is never stored: it is computed from 许可有效期至 when read. */
export const vehicleStates = { active: '营运', suspended: '已暂停', withdrawn: '已撤下' } as const
export type VehicleState = keyof typeof vehicleStates

export const vehicleChanges = { suspend: '暂停', resume: '恢复', withdraw: '撤下' } as const
export type VehicleChange = keyof typeof vehicleChanges

export const vehicleSteps = { enter: '录入', correct: '修改', ...vehicleChanges } as const
export type VehicleStep = keyof typeof vehicleSteps

export interface VehicleLine {
  readonly id: string
  readonly rev: number
  readonly plate: string
  readonly kind: VehicleKind
  readonly company: string
  readonly uscc: string
  readonly permit: string
  /** epoch ms, 24:00 Asia/Shanghai of the last day; in force strictly before it */
  readonly validUntil: number
  readonly state: VehicleState
  /** the permit has run out; the vehicle stays as it is */
  readonly expired: boolean
  readonly unitName: string
  readonly updatedAt: number
}

const kind = v.picklist(Object.keys(vehicleKinds) as VehicleKind[])
const state = v.picklist(Object.keys(vehicleStates) as VehicleState[])
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))

/** 20 a page, newest first. An officer's own unit; the credit office's own and all others. */
export const vehicles = action<{ readonly items: readonly VehicleLine[]; readonly total: number; readonly cursor?: string }>()(
  'department',
  'vehicles',
  'read',
  v.object({
    state,
    /** absent: the first of the caller's units; the credit office sees every unit's */
    unitId: v.optional(id),
    /** a whole plate, the company's USCC, or some letters of the company's name */
    search: v.optional(text(60)),
    cursor,
  }),
)

export interface VehicleStepLine {
  readonly at: number
  readonly what: VehicleStep
  readonly by: string
  readonly reason: string
  readonly changes: readonly { readonly title: string; readonly before: string; readonly after: string }[]
}

export interface VehicleView extends VehicleLine {
  readonly plateKind: string
  readonly reason?: string
  readonly symbols: string
  readonly url: string
  /** what a scan says now, the company's code considered */
  readonly status: Exclude<PublicStatus, 'not-ours'>
  readonly history: readonly VehicleStepLine[]
  readonly mayChange: boolean
}

export const vehicle = action<VehicleView>()('department', 'vehicle', 'read', v.object({ id }))

/**
 * Enters a vehicle, or corrects the one of that plate in that company (`rev` of what was looked at). A plate that is in force in another
 * company is refused with `plate-elsewhere` until `move` says that it has left there.
 */
export const saveVehicle = action<VehicleView>()(
  'department',
  'save-vehicle',
  'write',
  v.object({
    uscc,
    plate: text(40),
    plateKind: v.optional(text(40)),
    kind,
    permit: text(60),
    validUntil: day,
    rev: v.optional(rev),
    move: v.optional(v.boolean()),
  }),
)

export const changeVehicle = action<VehicleView>()(
  'department',
  'change-vehicle',
  'write',
  v.object({ id, rev, change: v.picklist(Object.keys(vehicleChanges) as VehicleChange[]), reason: reasonText }),
)

/** The sticker of a vehicle (PDF): plate, company and code. Not of one that was withdrawn. */
export const printVehicle = action<PrintedFile>()('print', 'vehicle', 'read', v.object({ id }))
