export interface DropDownProps {
  readonly id: string
  readonly label: string
  /** the first line: nothing chosen */
  readonly all: string
  /** those of one group stand together */
  readonly options: readonly { readonly id: string; readonly name: string; readonly group?: string }[]
  readonly value?: string
  readonly invalid?: boolean
  readonly describedBy?: string
  readonly onChange: (id: string | undefined) => void
}

const groupsOf = (options: DropDownProps['options']) => [...new Set(options.map(({ group }) => group))]

const lines = (options: DropDownProps['options'], group: string | undefined) =>
  options
    .filter(option => option.group === group)
    .map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))

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
    {groupsOf(options).map(group =>
      group === undefined ? (
        lines(options, group)
      ) : (
        <optgroup key={group} label={group}>
          {lines(options, group)}
        </optgroup>
      ),
    )}
  </select>
)
