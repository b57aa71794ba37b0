import type { Services } from '../../server/ports/services'
import type { Keys, Page, Tx } from '../../server/ports/store'
import { applicationKeys } from '../shared/application'
import { codeKeys } from '../shared/code'

type Holder = 'codes' | 'applications'

/** What may still have to be told of, where a former version keeps it. */
const parts: readonly { readonly collection: Holder; readonly state: string }[] = [
  { collection: 'codes', state: 'active' },
  { collection: 'codes', state: 'suspended' },
  { collection: 'applications', state: 'submitted' },
]
const progress = 'reminder-keys'

/** Gives one document the keys of this version; that it has them is seen by its kind. */
const adopt = async (tx: Tx, collection: Holder, id: string): Promise<void> => {
  const lacks = (keys: Keys) => keys.kind === undefined
  if (collection === 'codes') {
    const doc = await tx.get('codes', id)
    if (doc && lacks(doc.keys)) tx.replace('codes', doc, codeKeys(doc.body), doc.body)
  } else {
    const doc = await tx.get('applications', id)
    if (doc && lacks(doc.keys)) tx.replace('applications', doc, applicationKeys(doc.body), doc.body)
  }
}

/**
 * Lets `remind` and `remindReviews` find what was stored by a version that reminded nobody: once through all of it, ≤ `limit` documents a
 * time, its place kept. Two processes do the same work, with the same end.
 */
export const adoptReminders = async ({ store }: Services, { limit }: { readonly limit: number }): Promise<number> => {
  const place = (await store.get('settings', progress))?.body ?? { part: 0, cursor: '' }
  const part = parts[Number(place.part)]
  if (!part) return 0
  const cursor = place.cursor === '' ? undefined : String(place.cursor)
  const { collection, state } = part
  const page: Page<unknown> = await store.query(collection, { index: 'byState', equal: { state }, order: 'asc', limit, cursor })
  for (const { _id } of page.items) await store.transact(tx => adopt(tx, collection, _id))
  const next = page.cursor === undefined ? { part: Number(place.part) + 1, cursor: '' } : { part: Number(place.part), cursor: page.cursor }
  await store.transact(async tx => {
    const doc = await tx.get('settings', progress)
    if (!doc) tx.insert('settings', progress, {}, next)
    else if (doc.body.part === place.part && doc.body.cursor === place.cursor) tx.replace('settings', doc, {}, next)
  })
  return Math.max(page.items.length, 1)
}
