import type { Tx } from '../../server/ports/store'

/** `now`: somebody did this one thing and looks for it; `later`: one of the many of an import, which others need not wait for. */
export type Urgency = 'now' | 'later'

/**
 * Says, in the transaction of what changed, that an entity's public pages are behind: `refresh-pages` rewrites them within seconds. An entity
 * without a code has none; it is marked when it gets one.
 */
export const markPages = async (tx: Tx, uscc: string, at: number, urgency: Urgency = 'now'): Promise<void> => {
  if (uscc === '') return
  const entity = await tx.get('entities', uscc)
  if (!entity?.body.codeId) return
  const mark = await tx.get('dirtyPages', uscc)
  const stays = mark && (urgency === 'later' || mark.keys.kind === 'now')
  const keys = stays ? mark.keys : { kind: urgency, at }
  // a new revision each time: whoever has read the records before this change must not take the mark away
  if (mark) tx.replace('dirtyPages', mark, keys, mark.body)
  else tx.insert('dirtyPages', uscc, keys, { at })
}
