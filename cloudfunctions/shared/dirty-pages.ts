import type { Tx } from '../../server/ports/store'

/**
 * Says, in the transaction of what changed, that an entity's public pages are behind: `refresh-pages` rewrites them within seconds. An entity
 * without a code has none; it is marked when it gets one.
 */
export const markPages = async (tx: Tx, uscc: string, at: number): Promise<void> => {
  if (uscc === '') return
  const entity = await tx.get('entities', uscc)
  if (!entity?.body.codeId) return
  const mark = await tx.get('dirtyPages', uscc)
  // a new revision each time: whoever has read the records before this change must not take the mark away
  if (mark) tx.replace('dirtyPages', mark, mark.keys, mark.body)
  else tx.insert('dirtyPages', uscc, { kind: 'page', at }, { at })
}
