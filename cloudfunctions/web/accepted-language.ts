import { isLanguage, type Language } from '../../domain/citizen-words/language'

/** How many distinct headers are remembered, and how much of one is read: both are whatever a stranger likes to send. */
const most = 500
const longest = 200

/** RFC 9110, 12.4.2; whatever is not a weight says that the language is not wanted. */
const weightOf = (parameters: readonly string[]): number => {
  const given = parameters.map(one => one.trim().toLowerCase()).find(one => one.startsWith('q='))
  if (given === undefined) return 1
  return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(given) ? Number(given.slice(2)) : 0
}

/** The one of ours that the header asks for most, the first of equals; Chinese, the city's own, when it names none. */
export const acceptedLanguage = (header: string): Language => {
  let best: Language = 'zh'
  let weight = 0
  for (const range of header.slice(0, longest).split(',')) {
    const [tag = '', ...parameters] = range.split(';')
    const wanted = tag.trim().toLowerCase().split('-')[0]
    const language = wanted === '*' ? 'zh' : wanted
    if (!isLanguage(language)) continue
    const its = weightOf(parameters)
    if (its > weight) [best, weight] = [language, its]
  }
  return best
}

const known = new Map<string, Language>()

/** The language of a page: the one chosen on it, else the one that the phone prefers. Browsers send few distinct headers. */
export const pageLanguage = (chosen: unknown, header: string | undefined): Language => {
  if (typeof chosen === 'string' && isLanguage(chosen)) return chosen
  if (!header) return 'zh'
  let language = known.get(header)
  if (language === undefined) {
    language = acceptedLanguage(header)
    if (known.size >= most) known.clear()
    if (header.length <= longest) known.set(header, language)
  }
  return language
}
