export interface DropDownProps {
  readonly id: string
  readonly label: string
  /** the first line: nothing chosen */
  readonly all: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly value?: string
  readonly invalid?: boolean
  readonly describedBy?: string
  readonly onChange: (id: string | undefined) => void
}

/** The browser's own list: keyboard, search by typing and screen readers come with it. */
export const DropDown = ({ id, label, all, options, value, invalid, describedBy, onChange }: DropDownProps) => (
  <select
    id={id}
    className="text-input drop-down"
    aria-label={label}
    aria-invalid={invalid || undefined}
    aria-describedby={describedBy}
    value={value ?? ''}
    onChange={event => onChange(event.target.value || undefined)}
  >
    <option value="">{all}</option>
    {options.map(option => (
      <option key={option.id} value={option.id}>
        {option.name}
      </option>
    ))}
  </select>
)
