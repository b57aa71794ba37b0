import { type CollectionName, type Removable, removable } from '../../ports/collections'
import { indexes } from '../../ports/indexes'

const isCollection = (name: string): name is CollectionName => name in indexes

/** Every collection, in the order of server/ports/indexes.ts. */
export const collections: readonly CollectionName[] = Object.keys(indexes).filter(isCollection)

const appendOnlyCollections: readonly string[] = ['audit']

/** Whether the rows of a collection are written once and stay as they are. */
export const isAppendOnly = (collection: CollectionName): boolean => appendOnlyCollections.includes(collection)

/** Whether documents of a collection may be removed again. */
export const isRemovable = (collection: CollectionName): collection is Removable => removable.some(one => one === collection)
