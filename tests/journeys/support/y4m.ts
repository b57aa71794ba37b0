import { closeSync, openSync, writeSync } from 'node:fs'
import sharp from 'sharp'

const [width, height, frames] = [640, 480, 3]

/** A film of one still picture (nothing: grey), as Chromium's fake camera reads it: brightness alone, colours neutral. */
export const writeFilm = async (path: string, picture?: Uint8Array): Promise<void> => {
  const brightness = picture
    ? await sharp(picture, { density: 300 })
        .flatten({ background: '#fff' })
        .resize(width, height, { fit: 'contain', background: '#fff', kernel: 'nearest' })
        .greyscale()
        .raw()
        .toBuffer()
    : Buffer.alloc(width * height, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), brightness.subarray(0, width * height), Buffer.alloc((width * height) / 2, 128)])
  // written in place: the browser was told this very file
  const file = openSync(path, 'w')
  writeSync(file, `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  for (let i = 0; i < frames; i += 1) writeSync(file, frame)
  closeSync(file)
}
