import { readText, removeText, writeText } from '../../device/storage'
import { type EnrolForm, emptyForm } from './form'

/** What this device remembers of a form that is being filled in. */
export interface Kept {
  /** who was typing: another person's draft is never shown */
  readonly owner: string
  /** what the host knew when the typing began */
  readonly base: EnrolForm
  readonly form: EnrolForm
  readonly insist: boolean
  /** a returned application as it came back, so that what was mended since can be told */
  readonly asReturned?: { readonly at: number; readonly form: EnrolForm }
}

const keyOf = (id: string) => `enrol.${id}`

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Only what a form has, and only of its kind: what an older version wrote must not break this one. */
const asForm = (value: unknown): EnrolForm | undefined => {
  if (!isRecord(value)) return undefined
  const right = Object.entries(emptyForm).filter(([key, empty]) => typeof value[key] === typeof empty)
  return { ...emptyForm, ...Object.fromEntries(right.map(([key]) => [key, value[key]])) }
}

export const parseKept = (text: string | undefined, owner: string): Kept | undefined => {
  if (text === undefined) return undefined
  try {
    const held: unknown = JSON.parse(text)
    if (!isRecord(held) || held.owner !== owner) return undefined
    const base = asForm(held.base)
    const form = asForm(held.form)
    if (!base || !form) return undefined
    const before = isRecord(held.asReturned) ? held.asReturned : {}
    const returned = asForm(before.form)
    return {
      owner,
      base,
      form,
      insist: held.insist === true,
      ...(returned && typeof before.at === 'number' ? { asReturned: { at: before.at, form: returned } } : {}),
    }
  } catch {
    return undefined
  }
}

export const readKept = (id: string, owner: string): Kept | undefined => parseKept(readText(keyOf(id)), owner)

/** Whether the device took it: a private window may refuse. */
export const writeKept = (id: string, kept: Kept): boolean => {
  const text = JSON.stringify(kept)
  writeText(keyOf(id), text)
  return readText(keyOf(id)) === text
}

/** Nothing is kept of what is handed in. */
export const dropKept = (id: string): void => removeText(keyOf(id))
