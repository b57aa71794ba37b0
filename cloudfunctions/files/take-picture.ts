import type { takePicture as contract } from '../../contract/files'
import { ok, type Reply, refuse } from '../../contract/reply'
import type { Read, ReadContext } from '../../server/ports/use-case'
import { storeFile } from '../web/files'

/** One picture of one person has one id, however often it is asked to be taken. */
const idOf = ({ secrets, actor }: ReadContext, fileId: string): string =>
  secrets.keyedHash('incoming-picture', `${actor.accountId} ${fileId}`).slice(0, 32).toUpperCase()

/**
 * Takes a picture from where the client has put it: re-encoded and kept under an id of ours, and gone from there. Who guesses no 128
 * bits takes none of somebody else's.
 */
export const takePicture: Read<typeof contract> = async ({ fileId, kind }, context): Promise<Reply<{ readonly id: string }>> => {
  const { incoming, store, actor } = context
  if (actor.accountId === null) return refuse('sign-in-required')
  if (!incoming) return refuse('unknown-action')
  const id = idOf(context, fileId)
  const taken = async () => {
    const file = await store.get('files', id)
    return file && (file.body.kind === kind ? ok({ id }) : refuse('request-reused'))
  }
  const before = await taken()
  if (before) return before
  const picture = await incoming.take(fileId)
  // who asked again while the first was under way finds it gone, because the first has taken it
  const reply = picture.ok ? await storeFile(context, actor, kind, picture.value, id) : ((await taken()) ?? picture)
  // what stays behind is read by nobody, and must not undo what was stored
  await incoming.remove(fileId).catch(() => undefined)
  return reply
}
