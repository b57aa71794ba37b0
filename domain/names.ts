import type { Reply } from '../contract/reply'
import { ok, refuse } from '../contract/reply'

const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u
const everyUnseen = new RegExp(unseen.source, 'gu')
/** Shape selectors of a rare character: without them the character itself is still there. */
const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu
const pictures = /\p{Extended_Pictographic}/u
const letter = /[\p{L}\p{Nl}]/u
/** more marks on one letter than any script stacks: they would paint over the lines around */
const piled = /\p{M}{5}/u

/**
 * A name as it will stand on a door: NFC, trimmed, inner white space folded. Refused when shorter than two or longer than 200
 * characters (承诺人名称 200), without any letter, or holding what a reader cannot see or a sign cannot carry: control and
 * direction marks, fillers, emoji, piles of accents.
 */
export const parseName = (typed: string): Reply<string> => {
  const name = typed.normalize('NFC').replace(selectors, '').replace(/\s+/g, ' ').trim()
  const length = [...name].length
  if (length < 2 || length > 200 || !letter.test(name) || unseen.test(name) || pictures.test(name) || piled.test(name))
    return refuse('name-not-accepted')
  return ok(name)
}

/** One line of other text, such as an address: NFC, without what a reader cannot see. */
export const plainLine = (typed: string): string => typed.normalize('NFC').replace(/\s+/g, ' ').replace(everyUnseen, '').trim()

/** Chinese letters, ASCII capitals and figures: all of these stay as they are. */
const searchable = /^[\u4e00-\u9fff0-9A-Z]*$/

/** A name as it is searched for: widths, case, spaces and brackets make no difference. */
export const searchForm = (name: string): string =>
  searchable.test(name)
    ? name
    : name
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[\s()]/g, '')

/** Bigrams of a name for searching: 松鹤餐饮 → 松鹤 鹤餐 餐饮. Of all of it, so that a long name is found by its end too. */
export const bigrams = (name: string): string[] => {
  const letters = [...searchForm(name)]
  return [...new Set(letters.slice(0, -1).map((one, i) => one + letters[i + 1]))].slice(0, 240)
}

/** 王小明 → 王**: the family name alone (personal information, least possible). */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name.trim()]
  return first + '*'.repeat(Math.max(1, Math.min(rest.length, 2)))
}
