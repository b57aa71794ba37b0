/** The most characters that a field of a subscribed message holds, by the kind that its name begins with (WeChat, 订阅消息参数值内容限制). */
const most: Readonly<Record<string, number>> = { thing: 20, phrase: 5, name: 10, character_string: 32, letter: 32, number: 32, symbol: 5 }

const kindOf = (name: string): string => name.replace(/\d+$/, '')

/** What the kind does not take is left out: no Chinese in a character_string, nothing but Chinese in a phrase. */
const plain = (kind: string, text: string): string => {
  if (kind === 'character_string') return text.replace(/[^\x20-\x7e]/g, '')
  return kind === 'phrase' ? text.replace(/\P{Script=Han}/gu, '') : text
}

/** An empty value is refused with 47003. */
const nothing = (kind: string): string => (kind === 'phrase' ? '无' : kind === 'character_string' ? '-' : '—')

const cut = (kind: string, letters: readonly string[], limit: number): string =>
  // these take no mark of being cut
  kind === 'phrase' || kind === 'character_string' ? letters.slice(0, limit).join('') : `${letters.slice(0, limit - 1).join('')}…`

/** Each field as long as the platform takes it; what is cut ends with …, so that nobody takes it for the whole. */
export const fitFields = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, text]) => {
      const kind = kindOf(name)
      const letters = [...plain(kind, text).replace(/\s+/g, ' ').trim()]
      const limit = most[kind] ?? letters.length
      const fits = letters.length <= limit ? letters.join('') : cut(kind, letters, limit)
      return [name, fits === '' ? nothing(kind) : fits]
    }),
  )
