let lock: Promise<WakeLockSentinel | undefined> | undefined

/** Keeps the screen on, where the browser can, while a code is being shown. */
export const keepScreenOn = (on: boolean): void => {
  if (on) lock ??= navigator.wakeLock?.request('screen').catch(() => undefined)
  else {
    void lock?.then(held => held?.release())
    lock = undefined
  }
}

/** Browsers do not let a page touch the brightness. */
export const setBrightness = (_share: number): void => undefined
