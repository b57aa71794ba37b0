import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './field.scss'

export interface FieldNotes {
  /** what belongs here; gives way to the error */
  readonly hint?: string
  /** what is wrong and how to mend it */
  readonly error?: string
}

interface FieldFrameProps extends FieldNotes {
  readonly id: string
  readonly label?: string
  /** right under the field: a count, a reading aid */
  readonly note?: string
  readonly children: ReactNode
}

/** Label above, field, and below it the error or the hint. The error is announced when it appears. */
export const FieldFrame = ({ id, label, hint, error, note, children }: FieldFrameProps) => (
  <View className={error ? 'field field-wrong' : 'field'}>
    {label ? <Text className="field-label">{label}</Text> : null}
    {children}
    {note ? <Text className="field-note">{note}</Text> : null}
    {error ? (
      <Text id={`${id}-note`} className="field-error" {...{ role: 'alert' }}>
        {error}
      </Text>
    ) : null}
    {hint && !error ? (
      <Text id={`${id}-note`} className="field-note">
        {hint}
      </Text>
    ) : null}
  </View>
)
