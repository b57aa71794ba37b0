import { dropSignKept, parseSignKept, readSignKept, writeSignKept } from './sign-kept'

describe('what the device remembers of signing', () => {
  it('is the name, the choice and the version that was read, and never the handwriting', () => {
    writeSignKept('a', { signerName: '乙店主（虚构）', disclosure: 'limited', read: 'catering.3' })
    expect(readSignKept('a')).toEqual({ signerName: '乙店主（虚构）', disclosure: 'limited', read: 'catering.3' })
    expect(Object.keys(readSignKept('a'))).not.toContain('signature')
    dropSignKept('a')
    expect(readSignKept('a')).toEqual({ signerName: '', read: '' })
  })
  it('does no harm when it is not what it should be', () => {
    for (const text of [undefined, '', 'null', '[]', '{"signerName":4,"disclosure":"all","read":null}'])
      expect(parseSignKept(text)).toEqual({ signerName: '', read: '' })
  })
})
