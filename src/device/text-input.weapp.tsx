import { Input, Textarea } from '@tarojs/components'
import type { TextInputProps } from './text-input'

export type { TextInputProps }

/** The mini-program's field, given its text once: a text set while somebody types moves the cursor to the end. */
export const TextInput = (props: TextInputProps) => {
  const { id, start, label, multiline, type = 'text', password, maxLength = 500, onText, onLeave } = props
  const common = {
    id,
    value: start,
    placeholder: props.placeholder,
    maxlength: maxLength,
    disabled: props.disabled,
    ariaLabel: label,
    'aria-label': label,
    onInput: ({ detail }: { detail: { value: string } }) => onText(detail.value),
    onBlur: onLeave,
  }
  if (multiline) return <Textarea className="text-input text-input-tall" {...common} />
  return <Input className="text-input" {...common} type={type} password={password} />
}
