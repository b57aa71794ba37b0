import type { records as contract, record as oneContract } from '../../contract/records'
import { ok, refuse } from '../../contract/reply'
import type { KeptRecord } from '../../domain/records/kept'
import { normalizeUscc } from '../../domain/uscc'
import { permit } from '../../server/policy'
import type { Doc, Query, Store } from '../../server/ports/store'
import type { Actor, Read } from '../../server/ports/use-case'
import { nameKey } from '../shared/kept-record'
import { shortNames } from '../shared/unit'
import { recordLine, recordSubject, recordView } from './record-view'

const perPage = 20
/** records of one entity that a look-up by its code goes through */
const mostOfOne = 100
const afterAll = '\uffff'

interface Filter {
  readonly form: KeptRecord['form']
  readonly state: KeptRecord['state']
  readonly unitId?: string
}

const unitsOf = (actor: Actor): string[] =>
  actor.memberships.flatMap(({ role, unitId }) => (unitId && (role === 'officer' || role === 'office') ? [unitId] : []))

const isOffice = (actor: Actor): boolean => actor.memberships.some(({ role }) => role === 'office')

/** The code of an entity, when all of it was typed. */
const wholeUscc = (search: string): string | undefined => {
  const uscc = normalizeUscc(search)
  return /^[0-9A-Z]{18}$/.test(uscc) ? uscc : undefined
}

/** All that is kept of one entity, newest first; one has few. */
const ofEntity = async (store: Store, uscc: string, { form, state, unitId }: Filter) => {
  const page = await store.query('records', { index: 'byUscc', equal: { uscc }, order: 'desc', limit: mostOfOne })
  const fits = ({ body }: Doc<KeptRecord>) => body.form === form && body.state === state && (!unitId || body.unitId === unitId)
  const items = page.items.filter(fits)
  return { items, total: items.length, cursor: undefined }
}

const listed = async (store: Store, { form, state, unitId }: Filter, search: string, cursor: string | undefined) => {
  const equal: Query['equal'] = unitId ? { unitId, form, state } : { form, state }
  const name = nameKey(search)
  const base: Omit<Query, 'limit'> =
    name === ''
      ? { index: unitId ? 'byUnitFormState' : 'byFormState', equal, order: 'desc' }
      : { index: unitId ? 'byUnitName' : 'byName', equal, range: { from: name, to: name + afterAll }, order: 'asc' }
  const page = await store.query('records', { ...base, limit: perPage, cursor })
  return { items: page.items, total: await store.count('records', base), cursor: page.cursor }
}

/** Collected records of the caller's own unit, by form and state; the credit office sees every unit's. */
export const records: Read<typeof contract> = async ({ search = '', cursor, unitId: asked, ...filter }, { store, actor, now }) => {
  const permitted = permit(actor, 'record.list')
  if (!permitted.ok) return permitted
  const unitId = asked ?? (isOffice(actor) ? undefined : unitsOf(actor)[0])
  if (!isOffice(actor) && (!unitId || !unitsOf(actor).includes(unitId))) return refuse('not-permitted')
  const uscc = wholeUscc(search)
  const found = uscc ? await ofEntity(store, uscc, { ...filter, unitId }) : await listed(store, { ...filter, unitId }, search, cursor)
  const unitName = await shortNames(
    store,
    found.items.map(({ body }) => body.unitId),
  )
  const items = found.items.map(doc => recordLine(doc, unitName(doc.body.unitId), now))
  return ok({ items, total: found.total, ...(found.cursor ? { cursor: found.cursor } : {}) })
}

export const record: Read<typeof oneContract> = async ({ id }, { store, actor, now }) => {
  const doc = await store.get('records', id)
  if (!doc) return permit(actor, 'record.list').ok ? refuse('not-found') : refuse('not-permitted')
  const permitted = permit(actor, 'record.read', recordSubject(doc))
  if (!permitted.ok) return permitted.reason === 'sign-in-required' ? permitted : refuse('not-found')
  return ok(await recordView(store, doc, { actor, now }))
}
