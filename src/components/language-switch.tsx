import { View } from '@tarojs/components'
import { type Language, languages, languageTags } from '../../domain/citizen-words/language'
import './language-switch.scss'
import { press } from './press'
import { useLanguage } from './use-language'

const order = Object.keys(languages) as Language[]

/** 中文 · English · Русский. Each names itself, so that whoever needs it can read it. */
export const LanguageSwitch = () => {
  const [language, choose] = useLanguage()
  return (
    <View className="languages" {...{ role: 'group', 'aria-label': '语言 Language Язык' }}>
      {order.map(one => (
        <View
          key={one}
          className={one === language ? 'language language-on' : 'language'}
          {...press(() => choose(one), languages[one])}
          {...{ lang: languageTags[one], 'aria-pressed': one === language }}
        >
          {languages[one]}
        </View>
      ))}
    </View>
  )
}
