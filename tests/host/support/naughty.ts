import fc from 'fast-check'

/** Texts that have broken programs before: empty, long, invisible, turned round, half of something, code for some interpreter. */
export const naughtyTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\r\nSet-Cookie: x=1',
  '\t',
  '\u2028\u2029',
  '\uFEFF',
  '\u202Eevil\u202C',
  '\u200B\u200D',
  '\uD800',
  '\uDC00\uD800',
  '👩‍👩‍👧‍👦',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  '𠮷野家',
  '田中さんにあげて下さい',
  '部落格'.repeat(100),
  'x'.repeat(5000),
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE doc_accounts; --",
  '" OR ""="',
  '%s%s%n',
  '%00',
  '#{7*7}{{7*7}}',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '0x10',
  '=cmd|/c calc!A1',
  'WyJieU5hbWUiLDEsIngiXQ',
  Buffer.from('["byBogus",1,"x"]').toString('base64url'),
  Buffer.from('["byAccount",{},[]]').toString('base64url'),
  Buffer.from('["byState","\\u0000","x"]').toString('base64url'),
]

const otherThings: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  -(2 ** 31),
  1e308,
  [],
  {},
  [[]],
  { length: 1e9 },
  { toString: 'x' },
  [null],
]

/** A value for a field: something from the lists, or anything that JSON can say. */
export const naughtyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...naughtyTexts) },
  { weight: 1, arbitrary: fc.constantFrom(...otherThings) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

/** Every value of the lists, for what has to be tried in any case. */
export const naughtyValues: readonly unknown[] = [...naughtyTexts, ...otherThings]
