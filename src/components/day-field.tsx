import { DayInput } from '../device/day-input'
import { FieldFrame, type FieldNotes } from './field-frame'
import { useFieldId } from './use-field-text'

export interface DayFieldProps extends FieldNotes {
  readonly label: string
  /** YYYY-MM-DD; empty while none is chosen */
  readonly value: string
  readonly onChange: (iso: string) => void
  readonly onBlur?: () => void
  readonly id?: string
}

/** One day, chosen from a calendar. */
export const DayField = ({ label, value, onChange, onBlur, hint, error, id: given }: DayFieldProps) => {
  const id = useFieldId(given)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <DayInput
        id={id}
        label={label}
        value={value}
        invalid={Boolean(error)}
        describedBy={error || hint ? `${id}-note` : undefined}
        onDay={onChange}
        onLeave={onBlur}
      />
    </FieldFrame>
  )
}
