import { randomInt } from 'node:crypto'
import type { CollectionName } from '../../ports/collections'
import { isRemovable } from './collections'

/** far below what a number holds exactly, far above what two ids could share by chance */
const most = 2 ** 47

/**
 * The first revision of a document. Where documents are removed it is random: one that was removed and inserted anew while a transaction
 * went on must not look like the one that the transaction has read.
 */
export const firstRevision = (collection: CollectionName): number => (isRemovable(collection) ? randomInt(1, most) : 1)
