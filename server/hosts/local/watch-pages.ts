import type { LibsqlStore } from '../../adapters/libsql'
import type { HostStore } from './open-store'
import type { PageChanges } from './scan-routes'

/** How long another process's change may stay unseen, ms (a revocation must show within 5 s). */
const lookEvery = 400

interface Watch {
  readonly changes: PageChanges
  stop(): void
}

/** Hears of changes of public pages: each one of this process as it commits, another process's by the file's version. */
const watchFile = (store: Pick<LibsqlStore, 'onCommitted' | 'foreignVersion'>): Watch => {
  const listeners: ((token: string | null) => void)[] = []
  store.onCommitted((collection, id) => {
    if (collection === 'publicPages') for (const listener of listeners) listener(id)
  })
  let version: number | null = store.foreignVersion()
  const look = (): number | null => {
    try {
      return store.foreignVersion()
    } catch {
      // a disk that cannot be read now: nothing that is kept can be vouched for, and the host goes on
      return null
    }
  }
  const timer = setInterval(() => {
    const now = look()
    if (now !== null && now === version) return
    version = now
    for (const listener of listeners) listener(null)
  }, lookEvery)
  timer.unref()
  return { changes: listener => void listeners.push(listener), stop: () => clearInterval(timer) }
}

/** Hears of changes of public pages by whichever process: PostgreSQL tells of them, a file is looked at. */
export const watchPages = (store: HostStore): Watch =>
  'onPageChanged' in store ? { changes: listener => store.onPageChanged(listener), stop: () => undefined } : watchFile(store)
