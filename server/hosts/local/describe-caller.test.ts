import { describeCaller } from './describe-caller'

const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36'

describe('who asks to be signed in, for the person who confirms', () => {
  it.each([
    ['203.0.113.7', '203.0.*.*'],
    ['::ffff:203.0.113.7', '203.0.*.*'],
    ['2001:db8:1:2::7', '2001:db8:…'],
    ['unknown', '未知网络'],
  ])('from %s is named by the network %s', (address, network) => {
    expect(describeCaller(chrome, address)).toBe(`Chrome · Windows · ${network}`)
  })
})
