import type { EntityDetails } from '../../../contract/application'
import type { CommitterCategory } from '../../../contract/vocabulary'

type Enrolling = Extract<CommitterCategory, 'organisation' | 'soleTrader'>

/** The form as it is being filled in: an empty text is a question not answered yet. */
export interface EnrolForm {
  readonly uscc: string
  readonly name: string
  readonly category: Enrolling | ''
  readonly sectorId: string
  readonly districtCode: string
  readonly address: string
  readonly addressIsHome: boolean
  readonly agentIsLegalRepresentative: boolean
  readonly licencePhoto: string
  readonly shopPhoto: string
  readonly authorisation: string
}

/** What can be wrong or missing, in the order of the form. */
export type EnrolField = Exclude<keyof EnrolForm, 'addressIsHome' | 'agentIsLegalRepresentative'>

/** The fields of the two screens. */
export const stepFields: readonly [readonly EnrolField[], readonly EnrolField[]] = [
  ['uscc', 'name', 'category', 'sectorId', 'districtCode', 'address'],
  ['licencePhoto', 'shopPhoto', 'authorisation'],
]

export const emptyForm: EnrolForm = {
  uscc: '',
  name: '',
  category: '',
  sectorId: '',
  districtCode: '',
  address: '',
  addressIsHome: false,
  agentIsLegalRepresentative: true,
  licencePhoto: '',
  shopPhoto: '',
  authorisation: '',
}

export const formOf = (entity: EntityDetails): EnrolForm => ({
  ...emptyForm,
  ...entity,
  category: entity.category === 'person' ? '' : entity.category,
  licencePhoto: entity.licencePhoto ?? '',
  shopPhoto: entity.shopPhoto ?? '',
  authorisation: entity.authorisation ?? '',
})

/** As the host takes it. A question without an answer is stopped by `fieldError` before. */
export const detailsOf = ({ licencePhoto, shopPhoto, authorisation, category, ...form }: EnrolForm) => ({
  ...form,
  category: category === '' ? ('organisation' as const) : category,
  ...(licencePhoto ? { licencePhoto } : {}),
  ...(shopPhoto ? { shopPhoto } : {}),
  ...(authorisation ? { authorisation } : {}),
})

const keys = Object.keys(emptyForm) as (keyof EnrolForm)[]

/** Where two forms say different things. */
export const differences = (a: EnrolForm, b: EnrolForm): (keyof EnrolForm)[] => keys.filter(key => a[key] !== b[key])

/** What was typed here, upon the newest of what was not: a draft from before a crash, or after somebody else's change. */
export const typedUpon = (base: EnrolForm, typed: EnrolForm, newest: EnrolForm): EnrolForm => ({
  ...newest,
  ...Object.fromEntries(differences(base, typed).map(key => [key, typed[key]])),
})

/** The kind of committer that a code's second place names: 92 is a sole trader, 91 and 93 are organisations. */
export const categoryOfUscc = (uscc: string): Enrolling | '' => {
  if (/^92/.test(uscc)) return 'soleTrader'
  return /^(9[13]|[15])/.test(uscc) ? 'organisation' : ''
}
