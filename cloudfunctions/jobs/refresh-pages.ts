import { type PublicPage, withCollected, withRecords } from '../../domain/credit-page'
import type { Services } from '../../server/ports/services'
import { limits, type Store, type Tx } from '../../server/ports/store'
import { collectedOnPage, collectedRecord } from '../shared/collected'
import type { Urgency } from '../shared/dirty-pages'
import { entityPage } from '../shared/entity-page'
import { pageRecords } from './page-records'
import { followCompany } from './vehicle-pages'

/** Tokens of all codes that the entity has ever had: what was withdrawn must not live on under an old sticker. */
const tokensOf = async (store: Store, uscc: string): Promise<string[]> => {
  const tokens: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await store.query('codes', { index: 'byUscc', equal: { uscc }, order: 'desc', limit: limits.pageDocuments, cursor })
    tokens.push(...page.items.map(({ body }) => body.token))
    cursor = page.cursor
    if (cursor === undefined) return tokens
  }
}

/**
 * Only of a code whose commitment was collected: what its record says now. The commitment of the code, not of the page, because a record that was
 * withdrawn and came back has left the page without one.
 */
const withCommitment = async (tx: Tx, page: PublicPage): Promise<{ readonly page: PublicPage; readonly waits: boolean }> => {
  const code = await tx.get('codes', page.codeId)
  const application = code && (await tx.get('applications', code.body.applicationId))
  const recordId = application?.body.collected?.recordId
  if (recordId === undefined) return { page, waits: false }
  const importId = (await collectedRecord(tx, recordId))?.body.history.at(-1)?.batchId
  const waits = importId !== undefined && (await tx.get('imports', importId))?.body.state === 'taking'
  return { page: waits ? page : withCollected(page, await collectedOnPage(tx, recordId)), waits }
}

/**
 * Rewrites the pages of one entity from its records; whether that is all. The mark is read first and taken away last, and only as it was read: a
 * record that changed in between has given it a new revision, and the next round does it again. While an import brings some of it, the mark goes
 * to the end of those that can wait.
 */
const refresh = async ({ store, clock }: Services, uscc: string): Promise<boolean> => {
  const mark = await store.get('dirtyPages', uscc)
  if (!mark) return true
  const tokens = await tokensOf(store, uscc)
  const { records, waits: recordsWait } = await pageRecords(store, uscc)
  await followCompany(store, uscc)
  return store.transact(async tx => {
    const still = await tx.get('dirtyPages', uscc)
    if (still?.rev !== mark.rev) return !recordsWait
    let waits = recordsWait
    for (const token of tokens) {
      const doc = await entityPage(tx, token)
      if (!doc) continue
      const said = await withCommitment(tx, doc.body)
      waits = waits || said.waits
      const page = withRecords(said.page, records)
      if (JSON.stringify(page) !== JSON.stringify(doc.body)) tx.replace('publicPages', doc, doc.keys, page)
    }
    if (waits) tx.replace('dirtyPages', still, { kind: 'later', at: clock() }, still.body)
    else tx.remove('dirtyPages', still)
    return !waits
  })
}

const dueOf = async (store: Store, kind: Urgency, limit: number): Promise<string[]> => {
  if (limit < 1) return []
  const page = await store.query('dirtyPages', { index: 'byTime', equal: { kind }, order: 'asc', limit })
  return page.items.map(({ _id }) => _id)
}

/** Brings public pages up to their records, ≤ `limit` entities, the longest behind first. One that fails holds up no other. */
export const refreshPages = async (services: Services, { limit }: { readonly limit: number }): Promise<number> => {
  const urgent = await dueOf(services.store, 'now', limit)
  const due = [...urgent, ...(await dueOf(services.store, 'later', limit - urgent.length))]
  const faults: unknown[] = []
  let done = 0
  for (const uscc of due)
    try {
      if (await refresh(services, uscc)) done += 1
    } catch (fault) {
      faults.push(fault)
    }
  if (faults.length > 0) throw faults[0]
  return done
}
