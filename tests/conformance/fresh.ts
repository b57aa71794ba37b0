import type { Store } from '../../server/ports/store'

/** A store with nothing in it. */
export interface Opened {
  readonly store: Store
  /** closes the store and opens what it left behind */
  reopen(): Promise<Store>
  /** closes the store and removes it */
  destroy(): Promise<void>
}

export type Open = () => Promise<Opened>

/** A fresh store for every test of the surrounding describe. */
export function freshStore(open: Open): { readonly store: Store; reopen(): Promise<Store> } {
  let opened: Opened | undefined
  const present = () => {
    if (!opened) throw new Error('no store is open')
    return opened
  }
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(async () => {
    await opened?.destroy()
  })
  return {
    get store() {
      return present().store
    },
    reopen: () => present().reopen(),
  }
}
