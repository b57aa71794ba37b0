import sharp from 'sharp'
import { normalisePicture } from '../adapters/picture'

const hues = [212, 28, 145, 340, 190, 45, 265, 100, 10, 230, 165, 300]

const storefront = (hue: number): string => `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800" viewBox="0 0 80 80">
<rect width="80" height="80" fill="hsl(${hue} 30% 88%)"/><rect y="62" width="80" height="18" fill="hsl(${hue} 10% 70%)"/>
<rect x="10" y="20" width="60" height="44" fill="hsl(${hue} 25% 97%)"/><rect x="8" y="16" width="64" height="11" rx="1.5" fill="hsl(${hue} 45% 38%)"/>
${[0, 1, 2, 3, 4, 5, 6, 7].map(i => `<path d="M${10 + i * 7.5} 27h7.5v4a3.75 3.75 0 0 1-7.5 0z" fill="hsl(${hue} 45% ${i % 2 ? 52 : 94}%)"/>`).join('')}
<rect x="16" y="38" width="22" height="18" rx="1" fill="hsl(${hue} 40% 80%)"/><rect x="45" y="38" width="17" height="26" rx="1" fill="hsl(${hue} 30% 45%)"/><circle cx="59" cy="52" r="1.1" fill="#fff"/></svg>`

const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="640" viewBox="0 0 90 64"><rect width="90" height="64" fill="#f7f3e8"/><rect x="4" y="4" width="82" height="56" fill="none" stroke="#b08d3c" stroke-width="1.2"/>${[18, 26, 34, 42, 50].map(y => `<rect x="14" y="${y}" width="${62 - (y % 3) * 8}" height="2" fill="#c9c0a8"/>`).join('')}</svg>`

const drawn = async (svg: string) => {
  const picture = await normalisePicture(await sharp(Buffer.from(svg)).png().toBuffer())
  if (!picture) throw new Error('a demonstration picture could not be drawn')
  return picture
}

/** Drawn pictures: no real shop and no real licence stands in the demonstration. */
export const demoShop = (i: number) => drawn(storefront(hues[i % hues.length] ?? 212))
export const demoPaper = () => drawn(paper)
