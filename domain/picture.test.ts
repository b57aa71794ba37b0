import { miniCodePicture } from '../tests/support/mini-code-picture'
import { pictureSize } from './picture'

describe('the size of a picture', () => {
  it.each(['jpeg', 'png'] as const)('is read from a %s by its bytes', async format => {
    expect(pictureSize(new Uint8Array(await miniCodePicture(300, format)))).toEqual({ width: 300, height: 300 })
  })

  it.each(['jpeg', 'png'] as const)('a %s that was cut off anywhere has none', async format => {
    const whole = new Uint8Array(await miniCodePicture(300, format))
    for (const length of [0, 1, 2, 8, 20, 40, whole.length >> 1, whole.length - 1])
      expect(pictureSize(whole.subarray(0, length))).toBeNull()
  })

  it('what is no picture has none, however it begins or ends', () => {
    const html = new TextEncoder().encode('<html>系统维护</html>')
    const json = new TextEncoder().encode('{"errcode":45009}')
    const hollow = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x00, 0xff, 0xd9])
    for (const bytes of [html, json, hollow, new Uint8Array(64)]) expect(pictureSize(bytes)).toBeNull()
  })
})
