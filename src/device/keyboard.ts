/** One key pressed on a desktop keyboard. `typing`: a text field has it. `modified`: with Ctrl, Alt or Meta, so it is the browser's. */
export interface Keystroke {
  readonly key: string
  readonly typing: boolean
  readonly modified: boolean
}

const fields = ['INPUT', 'TEXTAREA', 'SELECT']

/** Hears the keyboard until the returned function is called. The listener says whether the key was its own. */
export const onKey = (listener: (stroke: Keystroke) => boolean): (() => void) => {
  const hear = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : null
    const typing = target !== null && (fields.includes(target.tagName) || target.isContentEditable)
    const modified = event.ctrlKey || event.altKey || event.metaKey
    if (listener({ key: event.key, typing, modified })) event.preventDefault()
  }
  document.addEventListener('keydown', hear)
  return () => document.removeEventListener('keydown', hear)
}

/** Puts the cursor into the first text field inside the element with this id. */
export const focusField = (id: string): void => {
  const holder = document.getElementById(id)
  const field = holder?.matches('input') ? holder : holder?.querySelector('input')
  if (field instanceof HTMLElement) field.focus()
}

const controls = 'input, textarea, select, a[href], [tabindex="0"]'

/**
 * Keeps Tab inside the element with this id until the returned function is called, and then gives the focus back. It begins with
 * the first field, or with the last control. Taro's elements move their content about when they draw themselves, some frames after
 * they are in the document, and what is moved loses the focus: it is given back at once, so that no letter typed meanwhile is lost.
 */
export const holdFocus = (id: string, start: 'field' | 'last'): (() => void) => {
  const before = document.activeElement
  const inside = () => [...(document.getElementById(id)?.querySelectorAll<HTMLElement>(controls) ?? [])]
  let timer: ReturnType<typeof setTimeout> | undefined
  let chosen: HTMLElement | undefined
  let regaining = false
  const wanted = () => {
    const all = inside()
    if (chosen && all.includes(chosen)) return chosen
    if (start === 'last') return all.at(-1)
    return all.find(one => !one.matches('[role="button"]')) ?? all[0]
  }
  const regain = () => {
    regaining = true
    if (document.activeElement !== wanted()) wanted()?.focus()
    regaining = false
  }
  const moved = new MutationObserver(regain)
  const enter = (looksLeft: number) => {
    regain()
    if (looksLeft > 0) timer = setTimeout(() => enter(looksLeft - 1), 25)
    else moved.disconnect()
  }
  const choose = ({ target }: FocusEvent) => {
    if (!regaining) chosen = inside().find(one => one === target) ?? chosen
  }
  const rest = () => {
    clearTimeout(timer)
    moved.disconnect()
  }
  const hear = (event: KeyboardEvent) => {
    rest()
    const all = inside()
    const at = all.indexOf(document.activeElement as HTMLElement)
    if (event.key === 'Tab') {
      event.preventDefault()
      const next = all[(at + (event.shiftKey ? -1 : 1) + all.length) % all.length]
      next?.focus()
    } else if (at === -1 && !event.defaultPrevented && !event.repeat) {
      // faster than the drawing: the key is meant for what would have had the focus
      wanted()?.focus()
      if (event.key === 'Enter' && wanted()?.matches('[role="button"]')) wanted()?.click()
    }
  }
  moved.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', choose)
  document.addEventListener('keydown', hear)
  document.addEventListener('pointerdown', rest)
  enter(12)
  return () => {
    rest()
    document.removeEventListener('focusin', choose)
    document.removeEventListener('keydown', hear)
    document.removeEventListener('pointerdown', rest)
    if (before instanceof HTMLElement && before.isConnected) before.focus()
  }
}
