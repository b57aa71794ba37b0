import { type ChangeEvent, useRef } from 'react'

export interface TextInputProps {
  readonly id: string
  /** the text it starts with: afterwards the field keeps its own, so that the cursor never jumps */
  readonly start: string
  readonly label: string
  readonly multiline?: boolean
  readonly type?: 'text' | 'number' | 'idcard' | 'digit'
  readonly password?: boolean
  readonly placeholder?: string
  readonly maxLength?: number
  readonly disabled?: boolean
  readonly invalid?: boolean
  /** id of the element that says what is wrong or what belongs here */
  readonly describedBy?: string
  readonly onText: (text: string) => void
  readonly onLeave?: () => void
}

const modes = { text: 'text', number: 'numeric', idcard: 'text', digit: 'decimal' } as const

/** The browser's own field: it alone has a label, an invalid mark and input methods that screen readers understand. */
export const TextInput = (props: TextInputProps) => {
  const { id, start, label, multiline, type = 'text', password, maxLength, invalid, describedBy, onText, onLeave } = props
  const composing = useRef(false)
  const hear = (text: string) => {
    if (!composing.current) onText(text)
  }
  const common = {
    id,
    className: multiline ? 'text-input text-input-tall' : 'text-input',
    defaultValue: start,
    placeholder: props.placeholder,
    maxLength: maxLength ?? 500,
    disabled: props.disabled,
    'aria-label': label,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => hear(event.target.value),
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: (event: { currentTarget: { value: string } }) => {
      composing.current = false
      hear(event.currentTarget.value)
    },
    onBlur: onLeave,
  }
  if (multiline) return <textarea {...common} rows={4} />
  return <input {...common} type={password ? 'password' : 'text'} inputMode={modes[type]} autoComplete="off" />
}
