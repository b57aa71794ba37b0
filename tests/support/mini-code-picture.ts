import sharp from 'sharp'

const centre = 640
const eye = (x: number, y: number) =>
  `<circle cx="${x}" cy="${y}" r="62" fill="none" stroke="#000" stroke-width="26"/><circle cx="${x}" cy="${y}" r="26" fill="#000"/>`

/** Rays as WeChat draws them, their lengths by chance: it looks like a mini-program code and is none. */
const drawing = (): string => {
  let seed = 7
  const random = () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  }
  const rays = Array.from({ length: 72 }, (_, i) => {
    const angle = (i / 72) * 2 * Math.PI
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const parts: string[] = []
    for (let r = 250; r < 590; ) {
      const length = 4 + Math.floor(random() * 4) * 30
      const to = Math.min(590, r + length)
      const point = (at: number) => [centre + cos * at, centre + sin * at] as const
      const [[x1, y1], [x2, y2]] = [point(r), point(to)]
      const inEye = [
        [-1, -1],
        [1, -1],
        [-1, 1],
      ].some(([dx = 0, dy = 0]) =>
        [
          [x1, y1],
          [x2, y2],
        ].some(([x = 0, y = 0]) => Math.hypot(x - centre - dx * 370, y - centre - dy * 370) < 105),
      )
      if (!inEye) parts.push(`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`)
      r = to + 34
    }
    return parts.join('')
  })
  const lines = `<g stroke="#000" stroke-width="18" stroke-linecap="round">${rays.join('')}</g>`
  const middle = `<circle cx="${centre}" cy="${centre}" r="210" fill="#e7ecf3"/><text x="${centre}" y="700" font-size="170" text-anchor="middle" fill="#1557b0">TEST</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 1280"><rect width="1280" height="1280" fill="#fff"/>${lines}${eye(270, 270)}${eye(1010, 270)}${eye(270, 1010)}${middle}</svg>`
}

const made = new Map<string, Promise<Buffer>>()
const once = (key: string, make: () => Promise<Buffer>): Promise<Buffer> => {
  const picture = made.get(key) ?? make()
  made.set(key, picture)
  return picture
}

/** A square picture in the likeness of a mini-program code, as JPEG (which WeChat sends) or PNG. */
export const miniCodePicture = (width = 1280, format: 'jpeg' | 'png' = 'jpeg'): Promise<Buffer> =>
  once(`${width} ${format}`, () => sharp(Buffer.from(drawing())).resize(width, width).toFormat(format).toBuffer())

/** A white square, as JPEG. */
export const blankPicture = (width: number): Promise<Buffer> =>
  once(`blank ${width}`, () =>
    sharp({ create: { width, height: width, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer(),
  )
