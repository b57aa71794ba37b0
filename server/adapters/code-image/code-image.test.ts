import { randomBytes } from 'node:crypto'
import { tokenFromBytes } from '../../../domain/symbols'
import { decodeImage } from '../../../tests/support/decode'
import { createCodeImages } from './index'

const images = createCodeImages()
const link = () => `https://cxm.example.gov.cn/c/1${tokenFromBytes(new Uint8Array(randomBytes(16)))}00000`

describe('a drawn code', () => {
  it('every SVG and every PNG reads back, by a decoder that did not make it', async () => {
    for (let i = 0; i < 20; i++) {
      const text = link()
      expect(await decodeImage(Buffer.from(images.svg(text)))).toEqual([text])
      expect(await decodeImage(images.png(text, 3))).toEqual([text])
    }
  })
  it('a code with a broken corner still reads (level Q), one without its finder does not', async () => {
    const text = link()
    const svg = images.svg(text)
    expect(await decodeImage(Buffer.from(svg.replace('</svg>', '<rect x="26" y="26" width="5" height="5" fill="#fff"/></svg>')))).toEqual([
      text,
    ])
    expect(await decodeImage(Buffer.from(svg.replace('</svg>', '<rect x="0" y="0" width="14" height="40" fill="#fff"/></svg>')))).toEqual(
      [],
    )
  })
})
