import { hashIn } from './hash'

const hash = '7f3a'.repeat(16)

describe('a proof to be checked', () => {
  it('may be spaced, in capitals, full-width or inside the link of the signed copy', () => {
    const wide = [...hash].map(c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
    const link = `https://code.example.gov.cn/app/#/pages/proof/index?h=${hash}`
    for (const typed of [hash, hash.replace(/(.{8})/g, '$1 '), hash.toUpperCase(), `\n${wide}\n`, link]) expect(hashIn(typed)).toBe(hash)
  })

  it('is refused when a character is missing, added or none of a hash', () => {
    for (const typed of ['', hash.slice(1), `${hash}0`, `${hash.slice(1)}g`, `?h=${hash}0`]) expect(hashIn(typed)).toBeUndefined()
  })
})
