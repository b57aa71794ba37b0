const dayMs = 86_400_000
/** 9999-12-31 */
const lastSerial = 2_958_465
const between1904And1900 = 1462

/** Formats of Excel's own that show a day; those that show a time alone (18–21, 45–47) are not among them. */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** Whether a number in this format reads as a day. */
export const showsDay = (id: number, code: string | undefined): boolean => {
  if (code === undefined) return builtIn.has(id)
  const first = code.replace(/"[^"]*"|\\.|[_*]./g, '').split(';')[0] ?? ''
  // hours, minutes or seconds in brackets count beyond a day: such a number is a span
  if (/\[(h+|m+|s+)\]/i.test(first)) return false
  const letters = first.replace(/\[[^\]]*\]/g, '').toLowerCase()
  if (letters.includes('general')) return false
  return /[yd]|e(?![+-])/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters))
}

/**
 * The day that Excel shows for a number: null when it shows none. Day 60 of the 1900 system is 29 February 1900, which never was: it is
 * given as Excel shows it, for the rules to refuse.
 */
export const dayOf = (value: number, from1904: boolean): string | null => {
  const serial = Math.floor(value) + (from1904 ? between1904And1900 : 0)
  if (!(serial >= 1) || serial > lastSerial) return null
  if (serial === 60) return '1900-02-29'
  const days = serial < 60 ? serial : serial - 1
  return new Date(Date.UTC(1899, 11, 31) + days * dayMs).toISOString().slice(0, 10)
}
