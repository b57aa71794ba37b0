import { groupUscc, normalizeUscc } from '../../domain/uscc'
import { TextInput } from '../device/text-input'
import { FieldFrame, type FieldNotes } from './field-frame'
import { useFieldId, useFieldText } from './use-field-text'

export interface UsccFieldProps extends FieldNotes {
  readonly label?: string
  /** the code without separators, or what there is of it */
  readonly value: string
  readonly onChange: (uscc: string) => void
  readonly onBlur?: () => void
  readonly id?: string
}

/** A unified social credit code: takes spaced and full-width ones, hands on the plain one, shows it 4-4-4-6 below for comparing. */
export const UsccField = ({ label = '统一社会信用代码', value, onChange, onBlur, hint, error, id: given }: UsccFieldProps) => {
  const id = useFieldId(given)
  const { epoch, start, onText } = useFieldText(value, onChange, normalizeUscc)
  const plain = normalizeUscc(value)
  const note = plain ? `${groupUscc(plain)}（${[...plain].length} / 18 位）` : undefined
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} note={note}>
      <TextInput
        key={epoch}
        id={id}
        start={groupUscc(start)}
        label={label}
        maxLength={60}
        invalid={Boolean(error)}
        describedBy={error || hint ? `${id}-note` : undefined}
        onText={onText}
        onLeave={onBlur}
      />
    </FieldFrame>
  )
}
