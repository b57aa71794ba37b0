import fc from 'fast-check'
import { utf8 } from './utf8'

describe('utf8', () => {
  it('agrees with the platform on any text, lone surrogates included', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => Buffer.from(utf8(text)).equals(Buffer.from(text, 'utf8'))))
    expect([...utf8('\ud800x')]).toEqual([...Buffer.from('\ud800x', 'utf8')])
  })
})
