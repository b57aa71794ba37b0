import { Text, View } from '@tarojs/components'
import { FieldFrame, type FieldNotes } from './field-frame'
import { press } from './press'
import { useFieldId } from './use-field-text'
import './options.scss'

export interface OptionsProps<T extends string> extends FieldNotes {
  readonly label: string
  readonly options: readonly { readonly id: T; readonly name: string /** what it means to choose it */; readonly about?: string }[]
  readonly value?: T
  readonly onChange: (id: T) => void
  readonly id?: string
}

/** One of a few, all of them on the screen with what each means: nothing hides behind a list. */
export const Options = <T extends string>({ label, options, value, onChange, hint, error, id: given }: OptionsProps<T>) => {
  const id = useFieldId(given)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <View id={id} className="options" {...{ role: 'radiogroup', 'aria-label': label }}>
        {options.map(option => {
          const chosen = option.id === value
          return (
            <View
              key={option.id}
              className={chosen ? 'option option-on' : 'option'}
              {...press(() => onChange(option.id), undefined, 'radio')}
              {...{ 'aria-checked': chosen }}
            >
              <View className="option-mark" {...{ 'aria-hidden': true }} />
              <View className="grow">
                <Text className="option-name">{option.name}</Text>
                {option.about ? <Text className="option-about">{option.about}</Text> : null}
              </View>
            </View>
          )
        })}
      </View>
    </FieldFrame>
  )
}
