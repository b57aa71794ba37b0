import { type LibsqlOptions, openLibsqlStore as openHonest } from '../../server/adapters/libsql'
import { hasty } from './hasty-store'

/** Stands in for server/adapters/libsql in a host of the kill test: everything is the same, but it acknowledges before the commit. */
export const openLibsqlStore = (options: LibsqlOptions) => {
  const store = openHonest(options)
  return { ...hasty(store), onCommitted: store.onCommitted.bind(store), foreignVersion: store.foreignVersion.bind(store) }
}
