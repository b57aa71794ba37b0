import type { Column } from '../../../domain/collection/forms'
import { Choice, TextArea, TextField, UsccField } from '../../components'

interface CorrectionFieldProps {
  readonly column: Column
  readonly value: string
  readonly error?: string
  readonly onChange: (text: string) => void
}

/** One column as a field: a closed list is chosen from, a code is grouped for comparing, a long text has room. */
export const CorrectionField = ({ column, value, error, onChange }: CorrectionFieldProps) => {
  const { field, title, kind, choices, max } = column
  const common = { id: `correct-${field}`, label: title, value, error }
  if (choices)
    return (
      <Choice
        {...common}
        value={value || undefined}
        options={choices.map(name => ({ id: name, name }))}
        onChange={next => onChange(next ?? '')}
      />
    )
  if (kind === 'code') return <UsccField {...common} onChange={onChange} />
  if (kind === 'text') return <TextArea {...common} maxLength={max} onChange={onChange} />
  return <TextField {...common} maxLength={max} hint={kind === 'day' ? '如 2027/7/22' : undefined} onChange={onChange} />
}
