import { isKeyId } from '../../domain/ingest/signing'
import type { Tx } from '../../server/ports/store'

/** Names of the people of a list, each read once; nobody is called by the id of their account. */
export const displayNames = async (reader: Pick<Tx, 'get'>, accountIds: readonly string[]): Promise<(accountId: string) => string> => {
  const pairs = [...new Set(accountIds)].map(
    async id => [id, (await reader.get('accounts', id))?.body.displayName ?? (isKeyId(id) ? '数据接口' : '已注销的账号')] as const,
  )
  const known = new Map(await Promise.all(pairs))
  return accountId => known.get(accountId) ?? ''
}
