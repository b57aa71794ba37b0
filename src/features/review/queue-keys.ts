import type { Keystroke } from '../../device/keyboard'

export type QueueCommand = 'approve' | 'return' | 'next' | 'previous' | 'search'

const commands = new Map<string, QueueCommand>([
  ['a', 'approve'],
  ['r', 'return'],
  ['j', 'next'],
  ['k', 'previous'],
  ['/', 'search'],
])

/** What a key means in the queue; nothing while a field is typed in, a dialog is open, or the key belongs to the browser. */
export const commandOf = (stroke: Keystroke, dialogOpen: boolean): QueueCommand | null =>
  stroke.typing || stroke.modified || dialogOpen ? null : (commands.get(stroke.key.toLowerCase()) ?? null)

/** The id `by` places further down (or up); stays at the ends, begins with the first. */
export const step = (ids: readonly string[], current: string | undefined, by: 1 | -1): string | undefined => {
  const at = current === undefined ? -1 : ids.indexOf(current)
  if (at === -1) return ids[0]
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))]
}

/** Where to go once `current` is decided: the one below, else the one above, else nowhere. */
export const afterDecision = (ids: readonly string[], current: string): string | undefined => {
  const at = ids.indexOf(current)
  if (at === -1) return ids[0]
  return ids[at + 1] ?? ids[at - 1]
}
