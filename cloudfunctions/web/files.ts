import { ok, type Reply, refuse } from '../../contract/reply'
import { type FileKind, fileKinds } from '../../contract/vocabulary'
import { permit } from '../../server/policy'
import type { StoredFile } from '../../server/ports/collections'
import type { Picture } from '../../server/ports/incoming'
import type { Blobs, Services } from '../../server/ports/services'
import type { Actor } from '../../server/ports/use-case'
import { applicationSubject } from '../shared/application'
import { actsFor } from '../shared/entity'
import { itemSubject } from '../shared/items'

export const isFileKind = (kind: unknown): kind is FileKind => typeof kind === 'string' && Object.hasOwn(fileKinds, kind)
const isFileId = (id: string) => /^[0-9A-Z]{20,40}$/.test(id)

/**
 * Keeps one picture that the host has checked and re-encoded; the bytes are on the disk before the document names them. An `id` of
 * the caller's making names the intent: the same once more has no second effect.
 */
export const storeFile = async (
  { store, blobs, ids, clock }: Services,
  actor: Actor,
  kind: string,
  picture: Picture,
  id = ids.next(),
): Promise<Reply<{ readonly id: string }>> => {
  const { accountId } = actor
  if (accountId === null) return refuse('sign-in-required')
  if (!isFileKind(kind)) return refuse('invalid-input', { kind: 'invalid-input' })
  const createdAt = clock()
  await blobs.put(id, picture.bytes)
  await store.transact(async tx => {
    if (await tx.get('files', id)) return
    tx.insert('files', id, { accountId, createdAt }, { accountId, kind, mime: picture.mime, bytes: picture.bytes.length, createdAt })
    const row = { at: createdAt, actorId: accountId, role: 'agent', action: 'files/store', subject: id, outcome: kind }
    tx.insert('audit', ids.next(), { kind: 'row', at: createdAt, subject: id, actorId: accountId }, row)
  })
  return ok({ id })
}

/** What an entity handed in: for the entity's own people and for the unit that decides, as long as it is not public. */
const mayReadItem = async ({ store }: Services, actor: Actor, itemId: string): Promise<boolean> => {
  const item = await store.get('items', itemId)
  if (!item) return false
  return permit(actor, 'item.read', itemSubject(item)).ok || actsFor(await store.get('entities', item.body.uscc), actor.accountId)
}

/** A shop front is for everyone; a licence or a letter of authority for its owner and for whoever may read its application. */
const mayRead = async (services: Services, actor: Actor, fileId: string, { accountId, itemId }: StoredFile): Promise<boolean> => {
  if (actor.accountId === accountId) return true
  if (itemId !== undefined) return mayReadItem(services, actor, itemId)
  const asked = { index: 'byAccount', equal: { accountId }, contains: fileId, order: 'desc', limit: 100 } as const
  const { items } = await services.store.query('applications', asked)
  return items.some(doc => permit(actor, 'application.read', applicationSubject(doc)).ok)
}

export interface FileBytes {
  readonly mime: string
  readonly bytes: Uint8Array
  /** may be kept by shared caches */
  readonly shared: boolean
}

/** Finds what `fetch` brings of a file; `not-found` for whoever may not see it. Somebody else's private file leaves an audit row. */
const seen = async <T>(services: Services, actor: Actor, id: string, fetch: (blobs: Blobs) => Promise<T | null>) => {
  const { store, blobs, ids, clock } = services
  const file = isFileId(id) ? await store.get('files', id) : null
  // a workbook is given out with its marks by its import, and by nothing else
  if (!file || file.body.kind === 'workbook') return refuse('not-found')
  const { kind, mime, accountId } = file.body
  const shared = kind === 'shop'
  // what is public until somebody withdraws it is kept by no cache
  const open = shared || file.body.shown === true
  if (!open && !(await mayRead(services, actor, id, file.body))) return refuse('not-found')
  const found = await fetch(blobs)
  if (!found) return refuse('not-found')
  if (!open && actor.accountId !== accountId) {
    const at = clock()
    const actorId = actor.accountId ?? 'citizen'
    const role = actor.memberships.map(m => m.role).join('+')
    const row = { at, actorId, role, action: 'files/read', subject: id, outcome: kind }
    await store.transact(async tx => tx.insert('audit', ids.next(), { kind: 'row', at, subject: id, actorId }, row))
  }
  return ok({ found, mime, shared })
}

/** Bytes of a file that the caller may see. */
export const readFile = async (services: Services, actor: Actor, id: string): Promise<Reply<FileBytes>> => {
  const file = await seen(services, actor, id, blobs => blobs.get(id))
  return file.ok ? ok({ mime: file.value.mime, bytes: file.value.found, shared: file.value.shared }) : file
}

/** Where a file that the caller may see can be fetched for a few minutes; for hosts whose storage gives such addresses. */
export const fileAddress = async (services: Services, actor: Actor, id: string): Promise<Reply<{ readonly url: string }>> => {
  const file = await seen(services, actor, id, async blobs => blobs.address?.(id) ?? null)
  return file.ok ? ok({ url: file.value.found }) : file
}
