import { sectionsOfSector } from '../../city'
import type { InputOf } from '../../contract/action'
import type { saveItem as contract, ItemWords, SectionData } from '../../contract/items'
import { ok, type Reply, refuse } from '../../contract/reply'
import type { TextMark } from '../../contract/vocabulary'
import { isoDay } from '../../domain/calendar'
import { type Item, submitItem } from '../../domain/sections/item'
import { judgeItem } from '../../domain/sections/judge'
import { slotsOf } from '../../domain/sections/limits'
import type { Doc } from '../../server/ports/store'
import type { Ask, AskedWrite, WriteContext } from '../../server/ports/use-case'
import { checkTexts } from '../shared/check-texts'
import { itemView } from '../shared/item-view'
import { keepItem, usablePictures } from '../shared/items'
import { notify } from '../shared/notify'
import { unitNames } from '../shared/unit'
import { type OwnEntity, ownEntity } from './own-items'

type Input = InputOf<typeof contract>
type Marks = Partial<Record<string, TextMark>>

const section = (sectorId: string, { sectionId }: Input): SectionData | undefined =>
  sectionsOfSector(sectorId).find(({ id }) => id === sectionId)

const judged = (of: SectionData, input: Input, now: number): Reply<ItemWords> => {
  const { words, findings } = judgeItem(of, input, isoDay(now))
  if (findings.length === 0) return ok(words)
  return refuse('invalid-input', Object.fromEntries(findings.map(({ field }) => [field, 'invalid-input' as const])))
}

/** The texts of an item that is about to be handed in; null when it cannot be: the step itself then says why, and WeChat is told nothing. */
export const itemTexts: Ask<typeof contract, Marks | null> = async (input, context) => {
  const own = await ownEntity(context.store, context.actor, input.uscc)
  const of = own.ok ? section(own.value.sectorId, input) : undefined
  const words = of && judged(of, input, context.now)
  if (!of || !words?.ok) return ok(null)
  const free = of.fields.filter(({ kind }) => kind === 'line' || kind === 'text' || kind === 'certificate-number')
  return checkTexts(Object.fromEntries(free.map(({ id }) => [id, words.value.fields[id] ?? ''])), context)
}

interface Place {
  readonly id: string
  readonly doc: Doc<Item> | null
}

/**
 * The document of a new item: a place that was never used, else one whose item was withdrawn. Places are few and known by their id, so that two who
 * add at once never have more than the section holds.
 */
const freePlace = async ({ tx }: WriteContext, { uscc }: OwnEntity, of: SectionData): Promise<Reply<Place>> => {
  let withdrawn: Doc<Item> | undefined
  for (let n = 1; n <= slotsOf(of); n++) {
    const id = `${uscc}.${of.id}.${n}`
    const doc = await tx.get('items', id)
    if (!doc) return ok({ id, doc })
    if (doc.body.state === 'withdrawn') withdrawn ??= doc
  }
  return withdrawn ? ok({ id: withdrawn._id, doc: withdrawn }) : refuse('items-full')
}

const knownPlace = async ({ tx }: WriteContext, { uscc }: OwnEntity, { id = '', rev, sectionId }: Input): Promise<Reply<Place>> => {
  const doc = await tx.get('items', id)
  if (!doc || doc.body.uscc !== uscc || doc.body.sectionId !== sectionId) return refuse('not-found')
  return doc.rev === rev ? ok({ id, doc }) : refuse('changed-meanwhile')
}

/** Hands an item in: new, mended, or as a correction of what is public. Its unit hears of it. */
export const saveItem: AskedWrite<typeof contract, Marks | null> = async (input, context) => {
  const { tx, actor, now, found: marks } = context
  const own = await ownEntity(tx, actor, input.uscc)
  if (!own.ok) return own
  const { uscc, entity, sectorId, unitId } = own.value
  const of = section(sectorId, input)
  if (!of) return refuse('not-found')
  const place = input.id === undefined ? await freePlace(context, own.value, of) : await knownPlace(context, own.value, input)
  if (!place.ok) return place
  const words = judged(of, input, now)
  if (!words.ok) return words
  // its sector has changed between the look at its texts and now
  if (marks === null) return refuse('changed-meanwhile')
  const { id, doc } = place.value
  const usable = await usablePictures(context, id, words.value)
  if (!usable.ok) return usable
  const { name } = entity.body
  const textMarks = Object.fromEntries(Object.entries(marks).flatMap(([field, mark]) => (mark ? [[field, mark] as const] : [])))
  const proposal = { ...words.value, by: actor.accountId ?? '', at: now, textMarks }
  const submitted = submitItem(doc?.body ?? null, { uscc, name, sectorId, sectionId: of.id, unitId }, proposal)
  if (!submitted.ok) return submitted
  await keepItem(tx, doc, id, submitted.value)
  notify(context, `unit:${unitId}`, `登记事项待确认：${name}（${of.title}）`)
  context.audit(id, 'submitted')
  const kept = await tx.get('items', id)
  const { name: unitName } = await unitNames(tx, unitId)
  return kept ? ok(itemView(kept, () => unitName, now)) : refuse('not-found')
}
