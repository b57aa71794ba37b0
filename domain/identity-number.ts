const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** Normal as it stands. */
const clean = /^[0-9A-Z]+$/
const shape = /^[1-9]\d{16}[\dX]$/

const isDay = (year: number, month: number, day: number) => {
  const at = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year <= 2099 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
}

/** Full-width to ASCII, upper case, spaces and dashes dropped. */
export const normalizeIdentity = (typed: string): string =>
  clean.test(typed)
    ? typed
    : typed
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[\s\-–—·\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')

/** GB 11643: 18 places, a day of birth that exists, check digit by MOD 11-2. */
export const isIdentityNumber = (number: string): boolean => {
  if (!shape.test(number)) return false
  if (!isDay(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))) return false
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number.charAt(i)), 0)
  return '10X98765432'.charAt(sum % 11) === number.charAt(17)
}

const runs = /\d[\dXx]{10,}/g
const spacedPhone = /(?:^|\D)1[3-9]\d[ -]\d{4}[ -]\d{4}(?!\d)/
const phone = /^1[3-9]\d{9}$/

/** Whether a text for publication holds somebody's identity number or mobile number. Widths make no difference. */
export const holdsPersonalNumber = (text: string): boolean => {
  const narrow = text.normalize('NFKC')
  const found = narrow.match(runs) ?? []
  return found.some(run => phone.test(run) || isIdentityNumber(run.toUpperCase())) || spacedPhone.test(narrow)
}
