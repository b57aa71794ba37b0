import type { CollectionName } from '../../ports/collections'
import type { Attempt } from '../documents/attempt'
import { isAppendOnly } from '../documents/collections'
import { nameOf, type Place, type Read } from '../documents/stored'

/** Read by nearly every transaction and seldom written: accounts, units, templates, settings. */
const shared: readonly CollectionName[] = ['accounts', 'units', 'templates', 'settings']

const isShared = ({ collection }: Pick<Place, 'collection'>) => shared.includes(collection)

/**
 * The documents that a transaction has read, does not write, and must touch all the same so that whoever writes them meanwhile
 * comes in its way: the database alone would let both commit, each resting on what the other changes (write skew).
 *
 * All of them, but for the shared ones: a transaction that writes none of those only reads them. That is enough: of two
 * untouched reads in a row, which every anomaly needs, the transaction between them would have to write a shared document, and then it
 * touches all that it read. See decision 007.
 */
export const toTouch = ({ read, writes }: Pick<Attempt, 'read' | 'writes'>): readonly Read[] => {
  const written = new Set(writes.map(nameOf))
  const writesShared = writes.some(isShared)
  return read.filter(one => {
    if (written.has(nameOf(one))) return false
    // what is never replaced cannot change after it was read
    if (one.rev > 0 && isAppendOnly(one.collection)) return false
    return writesShared || !isShared(one)
  })
}
