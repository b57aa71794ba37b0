/** What the browser believes; it is sure only of being offline. */
export const isOnline = async (): Promise<boolean> => navigator.onLine

/** Tells of each change until the returned function is called. */
export const onNetwork = (listener: (online: boolean) => void): (() => void) => {
  const up = () => listener(true)
  const down = () => listener(false)
  addEventListener('online', up)
  addEventListener('offline', down)
  return () => {
    removeEventListener('online', up)
    removeEventListener('offline', down)
  }
}
