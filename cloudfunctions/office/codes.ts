import { sectorById } from '../../city'
import type { codes as contract, mismatches as mismatchContract } from '../../contract/office'
import { ok } from '../../contract/reply'
import { permit } from '../../server/policy'
import type { Query } from '../../server/ports/store'
import type { Read } from '../../server/ports/use-case'
import { codeView } from '../shared/application-view'
import { displayNames } from '../shared/people'
import { searchWord } from '../shared/queue'
import { shortNames } from '../shared/unit'

/** Codes by state, found by name or USCC, 20 a page, newest first. */
export const codes: Read<typeof contract> = async ({ state, unitId, search, cursor }, context) => {
  const { store, actor } = context
  const permitted = permit(actor, 'code.change')
  if (!permitted.ok) return permitted
  const word = searchWord(search)
  const base: Pick<Query, 'index' | 'equal'> = unitId
    ? { index: 'byUnitState', equal: { unitId, state } }
    : { index: 'byState', equal: { state } }
  const page = await store.query('codes', {
    ...base,
    ...(word.contains ? { contains: word.contains } : {}),
    order: 'desc',
    limit: 20,
    cursor,
  })
  const found = page.items.filter(({ body }) => word.matches(body.name, body.uscc))
  const unitName = await shortNames(
    store,
    found.map(({ body }) => body.unitId),
  )
  const personName = await displayNames(
    store,
    found.flatMap(({ body }) => body.history.map(({ by }) => by)),
  )
  const items = await Promise.all(
    found.map(async ({ _id, rev, body }) => ({
      ...codeView(_id, body, context),
      rev,
      name: body.name,
      uscc: body.uscc,
      unitName: unitName(body.unitId),
      sectorName: sectorById(body.sectorId)?.name ?? body.sectorId,
      mismatches: await store.count('siteChecks', { index: 'byCode', equal: { codeId: _id, matches: false } }, 100),
      history: body.history.map(entry => ({ ...entry, by: personName(entry.by) })),
    })),
  )
  return ok({ items, ...(page.cursor ? { cursor: page.cursor } : {}) })
}

/** 不一致 answers from the door, newest first. */
export const mismatches: Read<typeof mismatchContract> = async ({ cursor }, { store, actor }) => {
  const permitted = permit(actor, 'site.read')
  if (!permitted.ok) return permitted
  const page = await store.query('siteChecks', { index: 'byMatch', equal: { matches: false }, order: 'desc', limit: 20, cursor })
  return ok({
    items: page.items.map(({ body }) => ({ codeId: body.codeId, name: body.name, at: body.at })),
    ...(page.cursor ? { cursor: page.cursor } : {}),
  })
}
