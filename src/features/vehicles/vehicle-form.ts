import type { InputOf } from '../../../contract/action'
import type { saveVehicle, VehicleView } from '../../../contract/vehicles'
import type { VehicleKind } from '../../../contract/vocabulary-collection'
import { isoDay } from '../../../domain/calendar'
import { parseUscc } from '../../../domain/uscc'
import { readPlate } from '../../../domain/vehicle/plate'
import { reasonSentence } from '../../text/reasons'

export interface VehicleDraft {
  readonly uscc: string
  readonly plate: string
  readonly plateKind: string
  readonly kind?: VehicleKind
  readonly permit: string
  /** YYYY-MM-DD */
  readonly validUntil: string
}
export type VehicleField = keyof VehicleDraft
/** Field → what is wrong with it and how to mend it. */
export type VehicleProblems = Readonly<Partial<Record<VehicleField, string>>>

export const emptyDraft: VehicleDraft = { uscc: '', plate: '', plateKind: '', permit: '', validUntil: '' }

export const draftOf = ({ uscc, plate, plateKind, kind, permit, validUntil }: VehicleView): VehicleDraft => ({
  uscc,
  plate,
  plateKind,
  kind,
  permit,
  // the stored moment is the end of the last day
  validUntil: isoDay(validUntil - 1),
})

/** What is missing or no such thing; the host has the last word. Empty when it can be sent. */
export const problemsOf = (draft: VehicleDraft): VehicleProblems => {
  const uscc = parseUscc(draft.uscc, true)
  return {
    ...(uscc.ok ? {} : { uscc: draft.uscc.trim() === '' ? '请填写企业的统一社会信用代码。' : reasonSentence(uscc.reason) }),
    ...(readPlate(draft.plate) === undefined ? { plate: reasonSentence('plate-invalid') } : {}),
    ...(draft.kind === undefined ? { kind: '请选择车辆类型。' } : {}),
    ...(draft.permit.trim() === '' ? { permit: '请填写道路运输证号。' } : {}),
    ...(draft.validUntil === '' ? { validUntil: '请选择许可有效期至哪一天。' } : {}),
  }
}

/** What is sent; nothing while something is missing. */
export const inputOf = (draft: VehicleDraft, rev: number | undefined, move: boolean): InputOf<typeof saveVehicle> | undefined => {
  const { kind, plateKind } = draft
  if (kind === undefined || Object.keys(problemsOf(draft)).length > 0) return undefined
  return {
    uscc: draft.uscc,
    plate: draft.plate.trim(),
    kind,
    permit: draft.permit.trim(),
    validUntil: draft.validUntil,
    ...(plateKind.trim() === '' ? {} : { plateKind: plateKind.trim() }),
    ...(rev === undefined ? {} : { rev }),
    ...(move ? { move } : {}),
  }
}

const isField = (field: string): field is VehicleField => field in emptyDraft || field === 'kind'

/** Which of the fields a refusal is about, each with its sentence. */
export const refusedFields = (fields: Readonly<Record<string, Parameters<typeof reasonSentence>[0]>>): VehicleProblems =>
  Object.fromEntries(Object.entries(fields).flatMap(([field, reason]) => (isField(field) ? [[field, reasonSentence(reason)]] : [])))
