import type { ApplicationView } from '../../../contract/application'
import { type ApplicationField, applicationFields, type RefusalReason } from '../../../contract/vocabulary'
import { reasonSentence } from '../../text/reasons'
import { fieldError } from './field-errors'
import { categoryOfUscc, differences, type EnrolField, type EnrolForm, emptyForm, formOf, typedUpon } from './form'
import type { Kept } from './kept'

/** A form that is being filled in, with all that is known about it. */
export interface EnrolState {
  /** nothing until the host has it */
  readonly id?: string
  readonly rev: number
  /** what the host knows */
  readonly base: EnrolForm
  readonly form: EnrolForm
  /** the check digit fails, and the person says that the licence has it so */
  readonly insist: boolean
  readonly baseInsist: boolean
  /** fields that were left once: only those are marked */
  readonly left: readonly EnrolField[]
  /** what the host would not take, until it is changed */
  readonly refused: Readonly<Partial<Record<string, RefusalReason>>>
  readonly toMend: readonly ApplicationField[]
  readonly asReturned?: Kept['asReturned']
  readonly signatureDropped: boolean
}

const returnedAt = ({ history }: ApplicationView): number => history.reduce((last, { what, at }) => (what === 'returned' ? at : last), 0)

const asReturned = (view: ApplicationView, kept: Kept | undefined): Kept['asReturned'] => {
  if (view.state !== 'returned') return undefined
  const at = returnedAt(view)
  return kept?.asReturned?.at === at ? kept.asReturned : { at, form: formOf(view.entity) }
}

/** Begins with what the host has and puts upon it what this device remembers. `from`: an ended application to begin like. */
export const begin = (view: ApplicationView | undefined, kept: Kept | undefined, from?: ApplicationView): EnrolState => {
  const newest = view ? formOf(view.entity) : emptyForm
  const first = from && !kept ? formOf(from.entity) : newest
  const insist = kept?.insist ?? (view ?? from)?.usccInDoubt ?? false
  return {
    id: view?.id,
    rev: view?.rev ?? 0,
    base: newest,
    form: kept ? typedUpon(kept.base, kept.form, newest) : first,
    insist,
    baseInsist: view?.usccInDoubt ?? false,
    left: [],
    refused: {},
    toMend: view?.state === 'returned' ? view.toMend : [],
    asReturned: view && asReturned(view, kept),
    signatureDropped: false,
  }
}

/** One field changes. Another code has to be insisted on anew; its kind is suggested while none is chosen. */
export const change = (state: EnrolState, patch: Partial<EnrolForm>): EnrolState => {
  const { uscc } = patch
  const other = uscc !== undefined && uscc !== state.form.uscc
  const suggested = other && state.form.category === '' ? { category: categoryOfUscc(uscc) } : {}
  const refused = Object.fromEntries(Object.entries(state.refused).filter(([field]) => !(field in patch)))
  return { ...state, form: { ...state.form, ...suggested, ...patch }, insist: other ? false : state.insist, refused }
}

export const leave = (state: EnrolState, fields: readonly EnrolField[]): EnrolState => ({
  ...state,
  left: [...new Set([...state.left, ...fields])],
})

/** Something that the host does not have yet. */
export const isUnsent = ({ base, form, insist, baseInsist }: EnrolState): boolean =>
  differences(base, form).length > 0 || insist !== baseInsist

/** Whether a field that was sent back says something else now. */
export const isMended = ({ form, asReturned: before }: EnrolState, field: ApplicationField): boolean =>
  field !== 'commitment' && before !== undefined && before.form[field] !== form[field]

/** The sentence under a field: what the host refused, what is wrong with it, or that the officer sent it back. */
export const errorAt = (state: EnrolState, field: EnrolField): string | undefined => {
  const refused = state.refused[field]
  if (refused) return refused === 'incomplete' ? `请补上：${applicationFields[field]}。` : reasonSentence(refused)
  const wrong = state.left.includes(field) ? fieldError(state.form, field, state.insist) : undefined
  if (wrong) return wrong
  return state.toMend.includes(field) && !isMended(state, field) ? '审核人员要求补正这一项，说明在页面上方。' : undefined
}

/** After somebody else's change: the newest, with what was typed here upon it, and the names of what changed elsewhere. */
export const rebase = (state: EnrolState, view: ApplicationView): { readonly state: EnrolState; readonly foreign: readonly string[] } => {
  const newest = formOf(view.entity)
  const form = typedUpon(state.base, state.form, newest)
  const foreign = differences(state.base, newest).filter(key => newest[key] !== state.form[key])
  const named = foreign.map(key => (key in applicationFields ? applicationFields[key as EnrolField] : '地址或经办人的选项'))
  return { state: { ...state, rev: view.rev, base: newest, form, baseInsist: view.usccInDoubt }, foreign: [...new Set(named)] }
}
