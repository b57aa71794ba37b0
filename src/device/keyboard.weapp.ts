import type { Keystroke } from './keyboard'

export type { Keystroke }

/** The mini-program hears no keyboard. */
export const onKey =
  (_listener: (stroke: Keystroke) => boolean): (() => void) =>
  () =>
    undefined

/** Focus stays where the finger puts it. */
export const focusField = (_id: string): void => undefined

/** Nothing to keep: there is no Tab. */
export const holdFocus =
  (_id: string, _start: 'field' | 'last'): (() => void) =>
  () =>
    undefined
