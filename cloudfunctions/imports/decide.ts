import type { InputOf } from '../../contract/action'
import type { decideImport as contract } from '../../contract/imports'
import { ok, type Reply, refuse } from '../../contract/reply'
import type { Decided, Import } from '../../server/ports/imports'
import type { Tx } from '../../server/ports/store'
import type { Write } from '../../server/ports/use-case'
import { chunkId, saveImport } from './keep'
import { ownImport } from './own'
import { importView } from './view'

/** decisions on single rows that an import has room for; beyond, one decides on kinds */
const mostSingles = 3000

const onKinds = (body: Import, kinds: readonly number[], decided: Decided): Reply<Import> => {
  if (kinds.some(kind => body.doubts[kind] === undefined)) return refuse('not-found')
  return ok({ ...body, kinds: { ...body.kinds, ...Object.fromEntries(kinds.map(kind => [String(kind), decided])) } })
}

const onRows = async (tx: Tx, id: string, body: Import, rowIds: readonly string[], decided: Decided): Promise<Reply<Import>> => {
  const singles = { ...body.singles }
  for (const rowId of rowIds) {
    const [chunk = 0, at = 0] = rowId.split('.').map(Number)
    const row = (await tx.get('importRows', chunkId(id, chunk)))?.body.rows[at]
    if (row?.verdict !== 'doubtful' || row.doubt === undefined) return refuse('not-found')
    singles[rowId] = { ...decided, doubt: row.doubt }
  }
  return Object.keys(singles).length > mostSingles ? refuse('too-many') : ok({ ...body, singles })
}

const after = (
  tx: Tx,
  id: string,
  body: Import,
  input: InputOf<typeof contract>,
  decided: Decided,
): Promise<Reply<Import>> | Reply<Import> => {
  const { rows, kinds, all } = input
  if ([rows, kinds, all].filter(one => one !== undefined).length !== 1) return refuse('invalid-input')
  if (rows) return onRows(tx, id, body, rows, decided)
  const open = body.doubts.flatMap((_, kind) => (body.kinds[String(kind)] ? [] : [kind]))
  return onKinds(body, kinds ?? open, decided)
}

/** What the officer says of doubtful rows, with who said so and when. It may be said otherwise until the import is taken in. */
export const decideImport: Write<typeof contract> = async (input, { tx, actor, now, audit }) => {
  const doc = ownImport(await tx.get('imports', input.id), actor, 'import.run')
  if (!doc.ok || actor.accountId === null) return doc.ok ? refuse('sign-in-required') : doc
  if (doc.value.body.state !== 'ready') return refuse('wrong-state')
  const decided = { take: input.take, by: actor.accountId, at: now }
  const body = await after(tx, input.id, doc.value.body, input, decided)
  if (!body.ok) return body
  saveImport(tx, doc.value, body.value, now)
  audit(input.id, input.take ? 'doubts-taken' : 'doubts-left')
  return ok(await importView(tx, { ...doc.value, rev: doc.value.rev + 1, body: body.value }))
}
