import { type CollectionForm, type RecordState, recordStates } from '../../../contract/vocabulary-collection'

export interface RecordFilter {
  readonly form: CollectionForm
  readonly state: RecordState
  /** absent: the first of an officer's units; every unit's for the credit office */
  readonly unitId?: string
  readonly search: string
}

/** 守信激励 is what most departments hold, and what the public sees first. */
export const startFilter: RecordFilter = { form: 'honours', state: 'published', search: '' }

/** The forms by what they hold: their official titles do not fit a phone side by side. */
export const formTabs: readonly (readonly [CollectionForm, string])[] = [
  ['commitments', '主动承诺'],
  ['honours', '守信激励'],
  ['voluntary', '自愿注册'],
  ['others', '其他信用信息'],
]

/** In which states records lie here; an objection is shown once somebody can raise one. */
const shownStates: readonly RecordState[] = ['published', 'collected', 'corrected', 'withdrawn']
const [first, ...others] = shownStates.map(id => ({ id, name: recordStates[id] }))

/** The first line of the drop-down is the state that a list begins with. */
export const stateChoices = { all: first?.name ?? '', options: others }

export const isState = (id: string | undefined): id is RecordState => id !== undefined && id in recordStates
