import type { FieldData, ItemWords, SectionData } from '../../../contract/items'
import type { Refusal } from '../../../contract/reply'
import { judgeItem } from '../../../domain/sections/judge'
import { mostCharacters } from '../../../domain/sections/limits'
import { reasonSentence } from '../../text/reasons'

/** What is to be mended, by field; `pictures` is the field of the pictures. */
export type Problems = Readonly<Record<string, string>>

/** The host's own rules, before anything is sent. `today`: YYYY-MM-DD. */
export const problemsOf = (section: SectionData, words: ItemWords, today: string): Problems =>
  Object.fromEntries(judgeItem(section, words, today).findings.map(({ field, says }) => [field, says]))

/** What the host would not take, at the fields that this form shows; a rule that this program does not know yet has the host's reason. */
export const refusedProblems = (section: SectionData, { fields = {} }: Refusal): Problems => {
  const known = [...section.fields.map(({ id }) => id), 'pictures']
  return Object.fromEntries(
    known.flatMap(field => {
      const reason = fields[field]
      return reason ? [[field, reasonSentence(reason)] as const] : []
    }),
  )
}

/** characters that the field takes */
export const limitOf = ({ max, kind }: FieldData): number => max ?? mostCharacters[kind]
