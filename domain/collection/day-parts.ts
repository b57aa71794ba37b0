const digits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}
const tens: Readonly<Record<string, number>> = { 十: 1, 廿: 2, 卅: 3 }

/** 十二 → 12, 三十一 → 31, 廿一 → 21, 二〇二二 → 2022. */
const chineseNumber = (run: string): string => {
  const parts = /^([一二三四五六七八九]?)([十廿卅])([一二三四五六七八九]?)$/.exec(run)
  if (!parts) return [...run].map(c => digits[c] ?? c).join('')
  const [, before = '', ten = '十', after = ''] = parts
  const decade = (tens[ten] ?? 1) * (before ? Number(digits[before]) : 1)
  return String(decade * 10 + (after ? Number(digits[after]) : 0))
}

const quotes = /^['’‘"“`]+|['’"”`]+$/g
const weekday = /\s*\(?(?:星期|礼拜|周)[一二三四五六日天]\)?$/
const time = /([\sT日])\d{1,2}[:时点][\d:时点分秒.\s]*$/

/** The parts of a date that was typed, as runs of ASCII digits in their order; none when anything else is left over. */
export const partsOf = (text: string): readonly string[] => {
  const shape = text
    .trim()
    .replace(quotes, '')
    .replace(weekday, '')
    .replace(time, (_whole, before: string) => (before === '日' ? before : ''))
    .trim()
    .replace(/元月/g, '1月')
    .replace(/[〇○零一二三四五六七八九十廿卅][〇○零一二三四五六七八九十廿卅\d]*/g, chineseNumber)
    .replace(/(\d)\s+(?=\d)/g, '$1-')
    .replace(/\s/g, '')
    .replace(/[年月./\\–—―−‐‑、,·・•_。]/g, '-')
    .replace(/[日号]/g, '')
    .replace(/止$/, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  return /^[\d-]+$/.test(shape) ? shape.split('-') : []
}
