const prefix = 'integrity-code.'

/** A text kept on this device, or nothing; nothing too where the browser forbids storage. */
export const readText = (key: string): string | undefined => {
  try {
    return localStorage.getItem(prefix + key) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a text on this device. A full or forbidden storage loses it silently: nothing here may depend on it. */
export const writeText = (key: string, text: string): void => {
  try {
    localStorage.setItem(prefix + key, text)
  } catch {
    // private windows forbid storage
  }
}

/** Forgets a text. */
export const removeText = (key: string): void => {
  try {
    localStorage.removeItem(prefix + key)
  } catch {
    // private windows forbid storage
  }
}
