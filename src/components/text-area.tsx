import { TextField, type TextFieldProps } from './text-field'

/** Several lines, with the count where there is a limit. */
export const TextArea = (props: Omit<TextFieldProps, 'type' | 'password' | 'multiline' | 'note'>) => (
  <TextField {...props} multiline note={props.maxLength ? `${props.value.length} / ${props.maxLength}` : undefined} />
)
