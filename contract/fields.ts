import * as v from 'valibot'
import { applicationFields, type CommitterCategory, disclosures } from './vocabulary'

/** Shapes that several actions share. Lengths follow the national commitment record (承诺人名称 200, 承诺事由 512, 承诺内容 4000). */
export const id = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_.-]{1,80}$/))
export const none = v.object({})
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
/** marks that a reader cannot see, or that turn the text around: a reason made of them would be none */
const unseen = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu
export const reasonText = v.pipe(
  v.string(),
  v.transform(typed => typed.replace(unseen, '')),
  v.trim(),
  v.minLength(2),
  v.maxLength(500),
)
export const cursor = v.optional(text(400))
export const rev = v.pipe(v.number(), v.integer(), v.minValue(1))
export const uscc = text(60)
/** Who enrols by USCC. A natural person has none: such commitments arrive by collection. */
export const category = v.picklist(['organisation', 'soleTrader'] satisfies CommitterCategory[])
export const disclosure = v.picklist(Object.keys(disclosures) as (keyof typeof disclosures)[])
export const applicationField = v.picklist(Object.keys(applicationFields) as (keyof typeof applicationFields)[])
export const symbols = text(64)
