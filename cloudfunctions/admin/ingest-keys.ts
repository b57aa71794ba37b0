import type { ingestKeys as listContract, makeIngestKey as makeContract, revokeIngestKey as revokeContract } from '../../contract/ingest'
import { ok, refuse } from '../../contract/reply'
import { keyIdOf } from '../../domain/ingest/signing'
import { parseName } from '../../domain/names'
import { permit } from '../../server/policy'
import type { IngestKey } from '../../server/ports/ingest'
import type { Read, Write } from '../../server/ports/use-case'
import { shortNames } from '../shared/unit'

/** Every key with who may use it for what, and when it was last used. */
export const ingestKeys: Read<typeof listContract> = async ({ cursor }, { store, actor }) => {
  const permitted = permit(actor, 'ingest.manage')
  if (!permitted.ok) return permitted
  const page = await store.query('ingestKeys', { index: 'byTime', equal: { kind: 'key' }, order: 'desc', limit: 50, cursor })
  const unitName = await shortNames(
    store,
    page.items.map(({ body }) => body.unitId),
  )
  const items = page.items.map(({ _id, body: { label, unitId, scopes, createdAt, lastUsedAt, revokedAt } }) => ({
    id: _id,
    label,
    unitId,
    unitName: unitName(unitId),
    scopes,
    createdAt,
    ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
    ...(revokedAt === undefined ? {} : { revokedAt }),
  }))
  return ok({ items, ...(page.cursor ? { cursor: page.cursor } : {}) })
}

/** A key of a unit at work; its secret has 256 random bits, is shown once and kept sealed, because signatures are checked with it. */
export const makeIngestKey: Write<typeof makeContract> = async ({ unitId, label, scopes }, context) => {
  const { tx, actor, ids, secrets, ingest, now, audit } = context
  const permitted = permit(actor, 'ingest.manage')
  if (!permitted.ok || actor.accountId === null) return permitted.ok ? refuse('sign-in-required') : permitted
  if (!ingest) return refuse('unavailable')
  const unit = await tx.get('units', unitId)
  if (!unit?.body.active) return refuse('invalid-input', { unitId: 'invalid-input' })
  const name = parseName(label)
  if (!name.ok) return refuse(name.reason, { label: name.reason })
  const id = keyIdOf(ids.next())
  const secret = Buffer.from(ids.random(32)).toString('base64url')
  const body: IngestKey = {
    unitId,
    label: name.value,
    scopes: [...new Set(scopes)],
    secret: secrets.seal(secret),
    createdAt: now,
    createdBy: actor.accountId,
  }
  tx.insert('ingestKeys', id, { kind: 'key', createdAt: now }, body)
  audit(id, 'key-made')
  return ok({ id, secret })
}

/** Every request asks the key itself, within its transaction: a revoked one writes nothing more, in whichever process. */
export const revokeIngestKey: Write<typeof revokeContract> = async ({ id }, { tx, actor, now, audit }) => {
  const permitted = permit(actor, 'ingest.manage')
  if (!permitted.ok) return permitted
  const key = await tx.get('ingestKeys', id)
  if (!key) return refuse('not-found')
  if (key.body.revokedAt !== undefined) return refuse('wrong-state')
  tx.replace('ingestKeys', key, key.keys, { ...key.body, revokedAt: now })
  audit(id, 'key-revoked')
  return ok({ id })
}
