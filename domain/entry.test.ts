import fc from 'fast-check'
import { entrySymbols, readCode, typedSymbols } from './entry'
import { formatSymbols, groupSymbols, looksLikeSymbols, tokenFromBytes } from './symbols'

const key = new Uint8Array(32).fill(3)
const someSymbols = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytes => formatSymbols(tokenFromBytes(bytes), key, '230400'))
const host = 'code.example.gov.cn'
/** what comes after the symbols is a later signature's, or a scanner's own tracking mark */
const tail = fc.constantFrom('', '/', '/sig.1', '?from=poster', '#x', '?a=%E9%B9%A4')
const encodedOrNot = fc.boolean()

describe('the forms in which phones open a page', () => {
  it('a scene is understood encoded and not', () => {
    fc.assert(
      fc.property(someSymbols, encodedOrNot, (symbols, encoded) => {
        expect(entrySymbols({ scene: encoded ? encodeURIComponent(symbols) : symbols })).toBe(symbols)
      }),
    )
  })

  it('a plain link is understood encoded and not, whatever follows the symbols', () => {
    fc.assert(
      fc.property(someSymbols, tail, encodedOrNot, fc.constantFrom('http', 'https', 'HTTPS'), (symbols, rest, encoded, scheme) => {
        const link = `${scheme}://${host}/c/${symbols}${rest}`
        expect(entrySymbols({ q: encoded ? encodeURIComponent(link) : link })).toBe(symbols)
      }),
    )
  })

  it("the web's own form wins nothing by encoding either", () => {
    fc.assert(fc.property(someSymbols, symbols => expect(entrySymbols({ s: symbols })).toBe(symbols)))
    expect(entrySymbols({})).toBeUndefined()
    expect(entrySymbols({ s: '' })).toBeUndefined()
  })

  it('no text, however broken, throws or becomes symbols that it does not hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('s', 'scene', 'q'), (text, name) => {
        const found = entrySymbols({ [name]: text })
        if (found !== undefined && looksLikeSymbols(found)) expect(decodeURIComponent(text)).toContain(found)
      }),
    )
  })
})

describe('what a scanner read', () => {
  it("is ours when it is this host's link", () => {
    fc.assert(
      fc.property(someSymbols, tail, fc.constantFrom(host, host.toUpperCase(), `${host}:443`), (symbols, rest, written) => {
        expect(readCode({ text: `https://${written}/c/${symbols}${rest}` }, host)).toEqual({ kind: 'ours', symbols })
      }),
    )
  })

  it('is taken by its symbols alone where nobody said which host is ours, and what has none stays foreign', () => {
    fc.assert(
      fc.property(someSymbols, symbols => {
        expect(readCode({ text: `https://${host}/c/${symbols}` }, '')).toEqual({ kind: 'ours', symbols })
        expect(readCode({ text: `https://${host}/pay/${symbols}` }, '')).toMatchObject({ kind: 'foreign', host })
      }),
    )
  })

  it("is ours when it is the path of this mini-program's code, encoded as on iOS or not as on Android", () => {
    fc.assert(
      fc.property(someSymbols, fc.integer({ min: 0, max: 2 }), (symbols, form) => {
        const path = `pages/credit/index?scene=${form === 1 ? encodeURIComponent(symbols) : symbols}`
        expect(readCode({ text: '', path: form === 2 ? encodeURIComponent(path) : path }, host)).toEqual({ kind: 'ours', symbols })
      }),
    )
  })

  it('asks for a confirmation when a desktop of this installation shows it, and is foreign when another host does', () => {
    const ticket = tokenFromBytes(new Uint8Array(16).fill(9))
    expect(readCode({ text: `https://${host}/s/${ticket}` }, host)).toEqual({ kind: 'sign-in', ticket })
    for (const text of [`https://evil.example/s/${ticket}`, `https://${host}/s/${ticket}0`, `https://${host}@evil.example/s/${ticket}`])
      expect(readCode({ text }, host).kind).toBe('foreign')
  })

  it.each([
    'code.example.gov.cn.evil.example',
    'evil.example',
    'code.example.gov.cn@evil.example',
    'evil.example\\@code.example.gov.cn',
    'sub.code.example.gov.cn',
    'code.example.gov.cn:8443',
  ])('is foreign when its host is %s, even with symbols of ours', written => {
    const [symbols = ''] = fc.sample(someSymbols, 1)
    expect(readCode({ text: `https://${written}/c/${symbols}` }, host)).toMatchObject({ kind: 'foreign' })
  })

  it('is foreign when one symbol was changed, or it is no link at all', () => {
    const [symbols = ''] = fc.sample(someSymbols, 1)
    const swapped = symbols.slice(0, 9) + (symbols.charAt(9) === 'A' ? 'B' : 'A') + symbols.slice(10)
    expect(readCode({ text: `https://${host}/c/${swapped}` }, host)).toMatchObject({ kind: 'foreign', host })
    for (const text of ['', 'javascript:alert(1)', 'WIFI:S:shop;;', symbols, `ftp://${host}/c/${symbols}`])
      expect(readCode({ text }, host).kind).toBe('foreign')
  })

  it('names the host where a foreign link leads, not the one it pretends', () => {
    expect(readCode({ text: 'https://code.example.gov.cn@evil.example/c/x' }, host)).toMatchObject({ host: 'evil.example' })
    expect(readCode({ text: '收款码 123' }, host)).toEqual({ kind: 'foreign', text: '收款码 123' })
  })
})

describe('symbols typed by hand', () => {
  it('may be grouped, in small letters or full-width, and the link may be pasted whole', () => {
    fc.assert(
      fc.property(someSymbols, symbols => {
        const wide = [...symbols].map(c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
        for (const typed of [symbols, groupSymbols(symbols), symbols.toLowerCase(), wide, ` https://${host}/c/${symbols} `])
          expect(typedSymbols(typed)).toEqual({ symbols })
      }),
    )
  })

  it('are refused with what is wrong: nothing, a letter no code has, too few, one miscopied', () => {
    const [symbols = ''] = fc.sample(someSymbols, 1)
    const swapped = symbols.slice(0, 9) + (symbols.charAt(9) === 'A' ? 'B' : 'A') + symbols.slice(10)
    expect(['  ', `${symbols.slice(1)}O`, symbols.slice(1), swapped].map(typedSymbols)).toEqual([
      { problem: 'empty' },
      { problem: 'alphabet' },
      { problem: 'length' },
      { problem: 'check' },
    ])
  })
})
