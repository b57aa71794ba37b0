import { afterDecision } from './queue-keys'

let ids: readonly string[] = []

/** Keeps the order of the queue that was left for the detail page (on a phone they are two pages). */
export const rememberList = (shown: readonly string[]): void => {
  ids = shown
}

/** The application to go on with once this one is decided; the decided one leaves the list. */
export const nextInList = (decided: string): string | undefined => {
  const next = ids.includes(decided) ? afterDecision(ids, decided) : undefined
  ids = ids.filter(id => id !== decided)
  return next
}
