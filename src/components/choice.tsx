import { DropDown, type DropDownProps } from '../device/drop-down'
import { FieldFrame, type FieldNotes } from './field-frame'
import { useFieldId } from './use-field-text'

export interface ChoiceProps extends FieldNotes {
  readonly label?: string
  /** the first line, which undoes the choice */
  readonly all?: string
  readonly options: DropDownProps['options']
  readonly value?: string
  readonly onChange: (id: string | undefined) => void
  readonly id?: string
}

/** One of a list. */
export const Choice = ({ label, all = '请选择', options, value, onChange, hint, error, id: given }: ChoiceProps) => {
  const id = useFieldId(given)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <DropDown
        id={id}
        label={label ?? all}
        all={all}
        options={options}
        value={value}
        invalid={Boolean(error)}
        describedBy={error || hint ? `${id}-note` : undefined}
        onChange={onChange}
      />
    </FieldFrame>
  )
}
