import { TextInput, type TextInputProps } from '../device/text-input'
import { FieldFrame, type FieldNotes } from './field-frame'
import { useFieldId, useFieldText } from './use-field-text'

export interface TextFieldProps extends FieldNotes {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur?: () => void
  readonly type?: TextInputProps['type']
  readonly password?: boolean
  readonly placeholder?: string
  readonly maxLength?: number
  readonly disabled?: boolean
  readonly id?: string
  readonly multiline?: boolean
  readonly note?: string
}

/** One line of text, or several. */
export const TextField = (props: TextFieldProps) => {
  const { label, value, onChange, onBlur, hint, error, note, id: given, ...rest } = props
  const id = useFieldId(given)
  const { epoch, start, onText } = useFieldText(value, onChange)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} note={note}>
      <TextInput
        key={epoch}
        {...rest}
        id={id}
        start={start}
        label={label}
        invalid={Boolean(error)}
        describedBy={error || hint ? `${id}-note` : undefined}
        onText={onText}
        onLeave={onBlur}
      />
    </FieldFrame>
  )
}
