import { bigrams, maskName, parseName, plainLine, searchForm } from './names'

describe('names', () => {
  it('HTML is only text, and 200 characters fit', () => {
    expect(parseName('<b>松鹤</b>（虚构）')).toEqual({ ok: true, value: '<b>松鹤</b>（虚构）' })
    expect(parseName('店'.repeat(200)).ok).toBe(true)
  })
  it.each([
    ['emoji', '松鹤😀餐饮'],
    ['a right-to-left mark', '松鹤\u202e餐饮'],
    ['a NUL', '松鹤\u0000'],
    ['201 characters', '店'.repeat(201)],
    ['nothing', '  '],
    ['one character', '店'],
    ['no letter', '—— 8'],
    ['a zero-width space', '松鹤\u200b餐饮'],
    ['a zero-width joiner', '松鹤\u200d餐饮'],
    ['a byte order mark inside', '松鹤\u2060餐饮'],
    ['a Hangul filler', '松鹤\u3164'],
    ['a grapheme joiner', '松鹤\u034f餐饮'],
    ['a blank braille cell', '松鹤\u2800餐饮'],
    ['an isolated direction', '松鹤\u2067餐饮\u2069'],
    ['half a surrogate pair', '松鹤\ud840'],
    ['a private character', '松鹤\ue000'],
    ['a pile of accents', `松${'\u0301'.repeat(9)}鹤`],
    ['a flag', '松鹤🇨🇳🏁'],
  ])('%s is refused', (_what, name) => {
    expect(parseName(name)).toEqual({ ok: false, reason: 'name-not-accepted' })
  })
  it('white space is folded and rare characters stay', () => {
    expect(parseName(' 㛃喆  𬭎 店 ')).toEqual({ ok: true, value: '㛃喆 𬭎 店' })
    expect(parseName('𠮷'.repeat(200)).ok).toBe(true)
    for (const name of ['𠮷野家', '䶮记', '𰻝𰻝面馆', '〇〇七便利', '八一八超市', 'Ａ座网咖', 'བོད་ཁང་།', 'ئۇيغۇر رېستورانى'])
      expect(parseName(name)).toEqual({ ok: true, value: name })
  })
  it('is found by each pair of neighbours', () => {
    expect(bigrams('松鹤餐饮')).toEqual(['松鹤', '鹤餐', '餐饮'])
  })
  it('is searched for without regard to width, case, spaces and brackets, by its end too', () => {
    expect(bigrams('Ａｂ（虚构）')).toEqual(bigrams('ab (虚构)'))
    expect(bigrams('𠮷野家')).toEqual(['𠮷野', '野家'])
    expect(searchForm('㈱⼭')).toBe('株山')
    expect(bigrams(`${'店'.repeat(150)}松鹤`)).toContain('松鹤')
  })
  it('a shape selector is dropped: the character stays', () => {
    expect(parseName('葛\u{e0100}记')).toEqual({ ok: true, value: '葛记' })
  })
  it('another line keeps what can be read of it', () => {
    expect(plainLine(' 工农区\u202e某路\t1号\n\u3164 ')).toBe('工农区某路 1号')
  })
  it('is masked to the family name', () => {
    expect(maskName('王小明')).toBe('王**')
    expect(maskName('王')).toBe('王*')
  })
})
