import sharp from 'sharp'
import type { Phone } from './wx/double'

/** Takes a picture that is really one, so that the host accepts it: the next chooser brings it. */
export const takePicture = async (phone: Phone, words: string): Promise<void> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#cde"/><text x="40" y="240" font-size="48">${words}</text></svg>`
  const path = `wxfile://tmp_${phone.files.size}.png`
  phone.files.set(path, await sharp(Buffer.from(svg)).png().toBuffer())
  phone.photo = path
}
