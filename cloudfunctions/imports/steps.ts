import type {
  commitImport as commitContract,
  dropImport as dropContract,
  ImportView,
  undoImport as undoContract,
} from '../../contract/imports'
import { ok, type Reply, refuse } from '../../contract/reply'
import type { Import } from '../../server/ports/imports'
import type { Write, WriteContext } from '../../server/ports/use-case'
import { codesForOf } from './codes-for'
import { saveImport } from './keep'
import { ownImport } from './own'
import { importView, undecidedIn } from './view'

type Step = (body: Import, context: WriteContext) => Reply<Import> | Promise<Reply<Import>>

const stepOf = async (id: string, context: WriteContext, step: Step): Promise<Reply<ImportView>> => {
  const { tx, actor, now, audit } = context
  const doc = ownImport(await tx.get('imports', id), actor, 'import.run')
  if (!doc.ok) return doc
  const next = await step(doc.value.body, context)
  if (!next.ok) return next
  saveImport(tx, doc.value, next.value, now)
  audit(id, next.value.state)
  return ok(await importView(tx, { ...doc.value, rev: doc.value.rev + 1, body: next.value }))
}

const begin = (body: Import, state: 'taking' | 'undoing', { actor }: WriteContext): Reply<Import> =>
  actor.accountId === null ? refuse('sign-in-required') : ok({ ...body, state, position: 0, actingId: actor.accountId })

/** All or nothing: from here on it goes to its end, whatever stops in between, and nothing of it is public before. */
export const commitImport: Write<typeof commitContract> = ({ id, codesFor }, context) =>
  stepOf(id, context, async body => {
    if (body.state !== 'ready') return refuse('wrong-state')
    if (undecidedIn(body) > 0) return refuse('import-undecided')
    const chosen = await codesForOf(body, codesFor, context.tx)
    return chosen.ok ? begin({ ...body, ...(chosen.value ? { codesFor: chosen.value } : {}) }, 'taking', context) : chosen
  })

/** Also while it is still being read: whoever reads it finds out at the next part. */
export const dropImport: Write<typeof dropContract> = ({ id }, context) =>
  stepOf(id, context, body =>
    body.state === 'ready' || body.state === 'reading' ? ok({ ...body, state: 'dropped', finishedAt: context.now }) : refuse('wrong-state'),
  )

export const undoImport: Write<typeof undoContract> = ({ id }, context) =>
  stepOf(id, context, body => (body.state === 'done' ? begin(body, 'undoing', context) : refuse('wrong-state')))
