import type { PublicRecord } from '../../contract/credit-page'
import type { CommitmentType } from '../../contract/vocabulary'
import type { RecordState } from '../../contract/vocabulary-collection'
import { type FieldId, forms } from './forms'
import type { CollectedRecord } from './record'

/** What the public may know of a correction: the lines that were shown and are shown. */
export interface PublicCorrection {
  readonly at: number
  readonly changes: readonly { readonly title: string; readonly before: string; readonly after: string }[]
}

/** A commitment that a department collected: not signed here, and shown so. */
export interface CollectedCommitment {
  readonly id: string
  readonly origin: 'collected'
  readonly type: CommitmentType
  readonly field: string
  readonly matter: string
  readonly content: readonly string[]
  readonly breach: string
  readonly madeOn: string
  readonly disputed: boolean
}

export type PublicPart = { readonly corrections: readonly PublicCorrection[] } & (
  | { readonly section: 'honours' | 'voluntary' | 'others'; readonly line: PublicRecord }
  | { readonly section: 'commitments'; readonly commitment: CollectedCommitment }
)

const offset = 8 * 3600_000

/** 24:00 Asia/Shanghai of 有效期至, as epoch ms (exclusive); nothing when there is no end. */
export const endOfDay = (iso: string | undefined): number | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso ?? '') ?? []
  return year === undefined ? undefined : Date.UTC(Number(year), Number(month) - 1, Number(day) + 1) - offset
}

export const shownStates: readonly RecordState[] = ['published', 'disputed', 'upheld']

/** A record's state as of now: 有效期至 is looked at when it is read and never waits for a job. */
export const standing = (record: Pick<CollectedRecord, 'state' | 'fields'>, now: number): RecordState | 'expired' => {
  const end = endOfDay(record.fields.validUntil)
  return shownStates.includes(record.state) && end !== undefined && now >= end ? 'expired' : record.state
}

/** Whose it is stands elsewhere on the page, under its own consent. */
const unshown: readonly FieldId[] = ['name', 'uscc', 'committerName', 'committerCode', 'committerCategory', 'disclosure', 'collectedOn']

/** The history since the line is public: what was said of it while it was not is no part of what the public is shown now. */
const sinceOpen = ({ history }: CollectedRecord): CollectedRecord['history'] =>
  history.slice(
    history
      .map(({ changes = [] }) => changes.some(({ field, before }) => field === 'disclosure' && before !== 'public'))
      .lastIndexOf(true) + 1,
  )

const corrections = (record: CollectedRecord): PublicCorrection[] =>
  sinceOpen(record).flatMap(({ what, at, changes = [] }) => {
    if (what !== 'correct') return []
    const titles = new Map(forms[record.form].columns.map(({ field, title }) => [field, title]))
    const shown = changes.filter(({ field }) => !unshown.includes(field))
    return shown.length === 0
      ? []
      : [{ at, changes: shown.map(({ field, before, after }) => ({ title: titles.get(field) ?? '', before, after })) }]
  })

/**
 * What of a record the public may know: nothing unless it is published and 可向社会公开, nothing of a natural person, and of the rest an allow-list of
 * fields. This is the only way from a record to a public answer.
 */
export const publicPart = (id: string, record: CollectedRecord): PublicPart | null => {
  const { fields, form, state } = record
  if (record.disclosure !== 'public' || !shownStates.includes(state) || fields.committerCategory === 'person') return null
  const disputed = state === 'disputed'
  const said = { corrections: corrections(record) }
  const { matter = '', content = '', breach = '', madeOn = '', field = '', item = '', detail = '', provider = '', basis = '' } = fields
  if (form === 'commitments') {
    const type = (fields.type ?? 'other') as CommitmentType
    return {
      ...said,
      section: form,
      commitment: { id, origin: 'collected', type, field, matter, content: content.split('\n'), breach, madeOn, disputed },
    }
  }
  if (form !== 'honours')
    return { ...said, section: form, line: { id, title: item, detail: form === 'voluntary' ? detail : '', provider, disputed } }
  const validUntil = endOfDay(fields.validUntil)
  const until = validUntil === undefined ? {} : { validUntil }
  return { ...said, section: form, line: { id, title: basis, detail: '', provider: fields.recogniser ?? '', disputed, ...until } }
}
