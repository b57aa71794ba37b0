import { acceptedLanguage, pageLanguage } from './accepted-language'

describe('the language that a phone asks for', () => {
  it.each([
    ['ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7', 'ru'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['ZH-Hant-TW', 'zh'],
    ['RU', 'ru'],
    ['de-DE,de;q=0.9,en;q=0.8', 'en'],
    ['zh;q=0.1, en;q=0.5 , ru;q=0.9', 'ru'],
    ['en;q=0.5,ru;q=0.5', 'en'],
    ['ru ; Q=0.4 , en ; q=0.40', 'ru'],
    ['*', 'zh'],
    ['*;q=0.5,en;q=0.1', 'zh'],
    ['en;q=0.6,*;q=0.5', 'en'],
  ])('(%s) is the one it weighs most, the first of equals', (header, language) => {
    expect(acceptedLanguage(header)).toBe(language)
  })

  it.each(['ko-KR,ko;q=0.9', 'en;q=0', 'ru;q=0.0,en;q=0.000', 'english', 'e', ''])(
    '(%j) is Chinese where it names none of ours',
    header => {
      expect(acceptedLanguage(header)).toBe('zh')
    },
  )

  it.each([
    'ru;q=2',
    'ru;q=-1',
    'ru;q=NaN',
    'ru;q=1e0',
    'ru;q=0.1234',
    'ru;q=',
    ';;;,,,=,q',
    '__proto__,constructor;q=1,toString',
    '../../ru',
    '<ru>',
    `${'x'.repeat(300)},ru`,
    ','.repeat(10_000),
  ])('junk asks for nothing', header => {
    expect(pageLanguage(undefined, header)).toBe('zh')
  })

  it('gives way to the one that was chosen on the page', () => {
    expect(pageLanguage('en', 'ru')).toBe('en')
    expect(pageLanguage('zh', 'ru')).toBe('zh')
  })

  it.each(['', 'RU', 'de', 'toString', '__proto__', '<b>', ['en', 'ru'], ['en'], undefined, null, 7])('a choice of %j is none', chosen => {
    expect(pageLanguage(chosen, 'ru')).toBe('ru')
  })

  it('is the same however many different headers came before', () => {
    for (let i = 0; i < 3000; i++) expect(pageLanguage(undefined, `en;q=0.5,ru;q=0.8,x-${i}`)).toBe('ru')
    expect(pageLanguage(undefined, 'en;q=0.5,ru;q=0.8,x-1')).toBe('ru')
    expect(pageLanguage(undefined, undefined)).toBe('zh')
  })
})
