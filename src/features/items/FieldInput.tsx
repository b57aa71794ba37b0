import { View } from '@tarojs/components'
import type { FieldData } from '../../../contract/items'
import { Check, Choice, Options, TextArea, TextField } from '../../components'
import { DayField } from '../../components/day-field'
import { isoOf, lasting } from './day-text'

interface FieldInputProps {
  readonly id: string
  readonly field: FieldData
  readonly value: string
  readonly most: number
  readonly error?: string
  readonly onChange: (value: string) => void
  readonly onLeave: () => void
}

/** of a closed list, shown all at once: more are a drop-down */
const atOnce = 6
const labelOf = ({ title, required }: FieldData): string => (required ? title : `${title}（可不填）`)

const Day = ({ id, field, value, error, onChange, onLeave }: FieldInputProps) => {
  const always = value === lasting
  const set = (next: string) => {
    onChange(next)
    onLeave()
  }
  return (
    <View>
      {always ? null : (
        <DayField
          id={id}
          label={labelOf(field)}
          value={isoOf(value)}
          onChange={onChange}
          onBlur={onLeave}
          hint={field.hint}
          error={error}
        />
      )}
      {field.lasting ? (
        <Check checked={always} onChange={on => set(on ? lasting : '')}>
          {always ? `${field.title}：长期有效` : '长期有效，没有截止日期'}
        </Check>
      ) : null}
    </View>
  )
}

const OneOf = ({ id, field, value, error, onChange, onLeave }: FieldInputProps) => {
  const options = (field.choices ?? []).map(name => ({ id: name, name }))
  const common = { id, label: labelOf(field), options, value: value || undefined, hint: field.hint, error }
  const choose = (chosen: string | undefined) => {
    onChange(chosen ?? '')
    onLeave()
  }
  return field.required && options.length <= atOnce ? <Options {...common} onChange={choose} /> : <Choice {...common} onChange={choose} />
}

/** The question of one field, as its kind asks it: nothing here knows a sector. */
export const FieldInput = (props: FieldInputProps) => {
  const { id, field, value, most, error, onChange, onLeave } = props
  if (field.kind === 'day') return <Day {...props} />
  if (field.kind === 'choice') return <OneOf {...props} />
  const common = { id, label: labelOf(field), value, onChange, onBlur: onLeave, hint: field.hint, error, maxLength: most }
  if (field.kind === 'text') return <TextArea {...common} />
  if (field.kind === 'money') return <TextField {...common} type="digit" hint={field.hint ?? '单位：元，最多两位小数。'} />
  return <TextField {...common} type={field.kind === 'number' ? 'number' : 'text'} />
}
