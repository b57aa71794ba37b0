import * as v from 'valibot'
import { action } from './action'
import { cursor, id, reasonText, rev, text, uscc } from './fields'
import type { TextMark } from './vocabulary'
import { type ItemDecision, type ItemState, type ItemStep, itemDecisions, itemStates } from './vocabulary-items'

/** As kept: `day` YYYY-MM-DD, or 长期 where the field is `lasting`; `number` digits; `money` yuan with ≤ 2 decimals. */
export type FieldKind = 'line' | 'text' | 'day' | 'number' | 'money' | 'choice' | 'certificate-number'

/** One field of a section, as the city pack declares it. */
export interface FieldData {
  /** letters only: it is a name in the document */
  readonly id: string
  readonly title: string
  readonly kind: FieldKind
  readonly required?: true
  /** characters; absent: what its kind has (domain/sections/limits.ts) */
  readonly max?: number
  /** of `choice` */
  readonly choices?: readonly string[]
  /** a regular expression for the whole value, and what to say where it does not fit */
  readonly check?: { readonly pattern: string; readonly says: string }
  /** of `day`: 长期 is an answer too */
  readonly lasting?: true
  /** of `day`: after this day the item is expired; one field of a section at most */
  readonly until?: true
  readonly hint?: string
}

/** One more section of the credit page. Its first field is what an item is called by. */
export interface SectionData {
  readonly id: string
  readonly title: string
  readonly fields: readonly FieldData[]
  /** false: an entity has one of it */
  readonly many: boolean
  /** pictures of an item, at most */
  readonly pictures: number
  readonly hint?: string
}

/** What an item says: field → text as kept, and files of kind `item`. */
export interface ItemWords {
  readonly fields: Readonly<Record<string, string>>
  readonly pictures: readonly string[]
}

export interface ItemStepLine {
  readonly at: number
  readonly what: ItemStep
  /** the unit's name to the entity, its officer's to the unit; the entity itself is 申报主体 to both */
  readonly by: string
  readonly reason?: string
  /** of a submission: what was public then, and what was handed in */
  readonly before?: ItemWords
  readonly after?: ItemWords
}

export interface ItemLine {
  readonly id: string
  readonly rev: number
  readonly state: ItemState
  readonly sectionId: string
  readonly sectionTitle: string
  /** what its first field says */
  readonly title: string
  readonly updatedAt: number
  /** something of it is on the credit page */
  readonly shown: boolean
  /** of what is shown, computed when read */
  readonly expired: boolean
  /** a correction waits or came back: `shown` and not `published` */
  readonly correcting: boolean
}

export interface ItemView extends ItemLine {
  /** what the public sees */
  readonly published?: ItemWords
  /** what waits for confirmation, or came back */
  readonly proposed?: ItemWords
  /** why it came back or was withdrawn */
  readonly reason?: string
  /** newest last */
  readonly history: readonly ItemStepLine[]
}

export interface OwnItems {
  readonly uscc: string
  readonly name: string
  readonly sectorName: string
  /** who confirms */
  readonly unitName: string
  /** in the order of the page; forms are drawn from these. `voluntary` 自愿注册 is the last one */
  readonly sections: readonly SectionData[]
  /** newest first; withdrawn ones among them */
  readonly items: readonly ItemView[]
  /** items of a section that may stand at a time */
  readonly most: number
}

/** All that an entity has registered of itself, for its agents. */
export const ownItems = action<OwnItems>()('entity', 'items', 'read', v.object({ uscc }))

const fields = v.record(v.pipe(v.string(), v.regex(/^[A-Za-z]{1,24}$/)), text(4000))

/**
 * Hands an item in, to be confirmed: a new one without `id`; with `id` and `rev` one that came back, or a correction of what is public, which
 * stays public until it is confirmed. `invalid-input` names the fields (`pictures` too): domain/sections/judge.ts says why, on both sides.
 */
export const saveItem = action<ItemView>()(
  'entity',
  'save-item',
  'write',
  v.object({ uscc, sectionId: id, id: v.optional(id), rev: v.optional(rev), fields, pictures: v.pipe(v.array(id), v.maxLength(12)) }),
)

/** Takes an item off the page, or back from the unit. `correctionOnly`: the correction alone; what is public stays. */
export const withdrawOwnItem = action<ItemView>()(
  'entity',
  'withdraw-own-item',
  'write',
  v.object({ id, rev, correctionOnly: v.optional(v.boolean(), false) }),
)

export interface UnitItemLine extends ItemLine {
  readonly name: string
  readonly uscc: string
  readonly sectorName: string
  readonly unitName: string
  /** a text of it waits for a person's look */
  readonly textMarked: boolean
}

/** 20 a page, those that wait longest first, else newest first. An officer's own units; the credit office sees every unit's. */
export const items = action<{ readonly items: readonly UnitItemLine[]; readonly total: number; readonly cursor?: string }>()(
  'department',
  'items',
  'read',
  v.object({
    state: v.picklist(Object.keys(itemStates) as ItemState[]),
    /** absent: the first of the caller's units; to the credit office every unit's */
    unitId: v.optional(id),
    cursor,
  }),
)

export interface UnitItemView extends UnitItemLine, ItemView {
  readonly section: SectionData
  /** what WeChat's check of the texts has left to a person, by field */
  readonly textMarks: Readonly<Record<string, TextMark>>
  readonly mayDecide: boolean
  readonly mayWithdraw: boolean
}

/** One item before the unit. Pictures are `/files/<id>`, private until confirmed. `own-entity` for whoever acts for the entity. */
export const item = action<UnitItemView>()('department', 'item', 'read', v.object({ id }))

/** confirm: it takes the place of what was public · return: with a reason; what was public stays. */
export const decideItem = action<UnitItemView>()(
  'department',
  'decide-item',
  'write',
  v.object({
    id,
    rev,
    decision: v.picklist(Object.keys(itemDecisions) as ItemDecision[]),
    reason: v.optional(v.union([v.literal(''), reasonText]), ''),
  }),
)

/** Takes off the page what is public, with a reason that the entity reads; a correction that waits goes with it. */
export const withdrawItem = action<UnitItemView>()('department', 'withdraw-item', 'write', v.object({ id, rev, reason: reasonText }))
