import type { PublicCollected } from '../../contract/credit-page'
import { endOfDay, publicPart, shownStates } from './public-part'
import type { CollectedRecord } from './record'

const day = 24 * 3600_000

/**
 * A row of form 1 as the commitment of a credit page: as collected, never as signed. What is not 可向社会公开 is there without a word of its text; a
 * record that no longer stands is not there at all.
 */
export const pageCommitment = (id: string, record: CollectedRecord): PublicCollected | undefined => {
  const { form, state, fields, disclosure } = record
  if (form !== 'commitments' || !shownStates.includes(state) || fields.committerCategory === 'person') return undefined
  const part = publicPart(id, record)
  const open = part?.section === 'commitments' ? part.commitment : undefined
  const madeAt = (endOfDay(fields.madeOn) ?? day) - day
  const text = { content: open?.content ?? [], breach: open?.breach ?? '' }
  return { id, origin: 'collected', disclosure, ...text, madeAt, disputed: state === 'disputed' }
}
