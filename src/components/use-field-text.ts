import { useRef } from 'react'

let made = 0

/** An id of its own for a field; React's contains characters that selectors refuse. */
export const useFieldId = (given?: string): string => {
  const own = useRef('')
  if (!own.current) {
    made += 1
    own.current = `field-${made}`
  }
  return given ?? own.current
}

/**
 * Lets a field keep its own text while somebody types, and begin anew (another `epoch`, the key of the input) only when the
 * value changed to something that was not typed: a draft that arrived, a form that was emptied. `plain` is what a typed text is
 * handed on as.
 */
export const useFieldText = (value: string, onChange: (text: string) => void, plain: (text: string) => string = text => text) => {
  const held = useRef({ given: value, typed: value, start: value, epoch: 0 })
  const before = held.current
  if (value !== before.given) {
    const fromOutside = value !== before.typed
    held.current = fromOutside ? { given: value, typed: value, start: value, epoch: before.epoch + 1 } : { ...before, given: value }
  }
  const { epoch, start } = held.current
  const onText = (text: string) => {
    const typed = plain(text)
    held.current = { ...held.current, typed }
    onChange(typed)
  }
  return { epoch, start, onText }
}
