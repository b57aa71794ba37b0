export interface DayInputProps {
  readonly id: string
  readonly label: string
  /** YYYY-MM-DD; empty while none is chosen */
  readonly value: string
  readonly invalid?: boolean
  /** id of the element that says what is wrong or what belongs here */
  readonly describedBy?: string
  readonly onDay: (iso: string) => void
  readonly onLeave?: () => void
}

/** The browser's own calendar. A day that is only half typed is none yet. */
export const DayInput = ({ id, label, value, invalid, describedBy, onDay, onLeave }: DayInputProps) => (
  <input
    id={id}
    className="text-input"
    type="date"
    min="1900-01-01"
    max="2199-12-31"
    value={value}
    aria-label={label}
    aria-invalid={invalid || undefined}
    aria-describedby={describedBy}
    onChange={event => onDay(event.target.value)}
    onBlur={onLeave}
  />
)
