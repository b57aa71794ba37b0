import { ok, type Reply, refuse } from '../../contract/reply'
import { type FileKind, fileKinds } from '../../contract/vocabulary'
import { permit } from '../../server/policy'
import type { Services } from '../../server/ports/services'
import type { Actor } from '../../server/ports/use-case'
import { applicationSubject } from '../shared/application'

export const isFileKind = (kind: unknown): kind is FileKind => typeof kind === 'string' && Object.hasOwn(fileKinds, kind)
const isFileId = (id: string) => /^[0-9A-Z]{20,40}$/.test(id)

/** Keeps one picture that the host has checked and re-encoded; the bytes are on the disk before the document names them. */
export const storeFile = async (
  { store, blobs, ids, clock }: Services,
  actor: Actor,
  kind: string,
  picture: { readonly mime: string; readonly bytes: Uint8Array },
): Promise<Reply<{ readonly id: string }>> => {
  const { accountId } = actor
  if (accountId === null) return refuse('sign-in-required')
  if (!isFileKind(kind)) return refuse('invalid-input', { kind: 'invalid-input' })
  const id = ids.next()
  const createdAt = clock()
  await blobs.put(id, picture.bytes)
  await store.transact(async tx => {
    tx.insert('files', id, { accountId, createdAt }, { accountId, kind, mime: picture.mime, bytes: picture.bytes.length, createdAt })
    const row = { at: createdAt, actorId: accountId, role: 'agent', action: 'files/store', subject: id, outcome: kind }
    tx.insert('audit', ids.next(), { kind: 'row', at: createdAt, subject: id, actorId: accountId }, row)
  })
  return ok({ id })
}

/** A shop front is for everyone; a licence or a letter of authority for its owner and for whoever may read its application. */
const mayRead = async ({ store }: Services, actor: Actor, fileId: string, ownerId: string): Promise<boolean> => {
  if (actor.accountId === ownerId) return true
  const asked = { index: 'byAccount', equal: { accountId: ownerId }, contains: fileId, order: 'desc', limit: 100 } as const
  const { items } = await store.query('applications', asked)
  return items.some(doc => permit(actor, 'application.read', applicationSubject(doc)).ok)
}

export interface FileBytes {
  readonly mime: string
  readonly bytes: Uint8Array
  /** may be kept by shared caches */
  readonly shared: boolean
}

/** Bytes of a file; `not-found` for whoever may not see it. Reading somebody else's private file leaves an audit row. */
export const readFile = async (services: Services, actor: Actor, id: string): Promise<Reply<FileBytes>> => {
  const { store, blobs, ids, clock } = services
  const file = isFileId(id) ? await store.get('files', id) : null
  if (!file) return refuse('not-found')
  const shared = file.body.kind === 'shop'
  if (!shared && !(await mayRead(services, actor, id, file.body.accountId))) return refuse('not-found')
  const bytes = await blobs.get(id)
  if (!bytes) return refuse('not-found')
  if (!shared && actor.accountId !== file.body.accountId) {
    const at = clock()
    const actorId = actor.accountId ?? 'citizen'
    const row = {
      at,
      actorId,
      role: actor.memberships.map(m => m.role).join('+'),
      action: 'files/read',
      subject: id,
      outcome: file.body.kind,
    }
    await store.transact(async tx => tx.insert('audit', ids.next(), { kind: 'row', at, subject: id, actorId }, row))
  }
  return ok({ mime: file.body.mime, bytes, shared })
}
