import type { Reply } from '../contract/reply'
import { ok, refuse } from '../contract/reply'

const controls = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/u
const pictures = /\p{Extended_Pictographic}/u

/**
 * A name as it will stand on a door: NFC, trimmed, inner white space folded. Refused when empty, longer than 200 characters
 * (承诺人名称 200), or holding what a reader cannot see or a sign cannot carry: control and direction marks, emoji.
 */
export const parseName = (typed: string): Reply<string> => {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  const length = [...name].length
  if (length < 2 || length > 200 || controls.test(name) || pictures.test(name)) return refuse('name-not-accepted')
  return ok(name)
}

/** Bigrams of a name for searching: 松鹤餐饮 → 松鹤 鹤餐 餐饮. At most 60, so that a key stays small. */
export const bigrams = (name: string): string[] => {
  const letters = [...name.toUpperCase().replace(/[\s（）()]/g, '')]
  return [...new Set(letters.slice(0, -1).map((letter, i) => letter + letters[i + 1]))].slice(0, 60)
}

/** 王小明 → 王**: the family name alone (personal information, least possible). */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name.trim()]
  return first + '*'.repeat(Math.max(1, Math.min(rest.length, 2)))
}
