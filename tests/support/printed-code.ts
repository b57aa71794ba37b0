import type { FoundCode } from './decode'
import type { Raster } from './raster'

export interface PrintedCode {
  /** mm from the outer edge of one finder pattern to the outer edge of the other */
  readonly width: number
  readonly height: number
  /** white modules that surround it on every side, as far as they were looked for (6) */
  readonly quiet: number
  /** its first finder pattern lies lower right: it stands on its head */
  readonly turned: boolean
}

const isDark = (raster: Raster, x: number, y: number): boolean => raster.dark(Math.round(x), Math.round(y)) > 128

/** From a point inside a finder's outer bar to the last dark pixel in a direction. */
const edge = (raster: Raster, x: number, y: number, dx: number, dy: number): number => {
  let steps = 0
  while (isDark(raster, x + dx * (steps + 1), y + dy * (steps + 1))) steps++
  return dx === 0 ? y + dy * steps : x + dx * steps
}

/** Measures a code as it lies on the paper, pixel by pixel: the decoder only says where to begin. */
export const measureCode = (raster: Raster, { corners }: FoundCode): PrintedCode => {
  const [first = { x: 0, y: 0 }, , third = { x: 0, y: 0 }] = corners
  const xs = corners.map(corner => corner.x)
  const ys = corners.map(corner => corner.y)
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
  // half a module at the least size that is looked at: inside the outer bar of a finder pattern
  const inset = 3
  const turned = first.x > third.x
  const bar = turned ? box.bottom - inset : box.top + inset
  const left = edge(raster, box.left + inset, bar, -1, 0)
  const right = edge(raster, box.right - inset, bar, 1, 0)
  const side = turned ? box.right - inset : box.left + inset
  const top = edge(raster, side, box.top + inset, 0, -1)
  const bottom = edge(raster, side, box.bottom - inset, 0, 1)
  const finder = turned ? right - edge(raster, right, bar, -1, 0) + 1 : edge(raster, left, bar, 1, 0) - left + 1
  const module = finder / 7
  const mm = (px: number) => (px * 25.4) / raster.dpi

  const isWhite = (modules: number): boolean => {
    const reach = Math.floor(modules * module - 1)
    for (let y = top - reach; y <= bottom + reach; y++)
      for (let x = left - reach; x <= right + reach; x++)
        if ((x < left - 1 || x > right + 1 || y < top - 1 || y > bottom + 1) && raster.dark(Math.round(x), Math.round(y)) > 16) return false
    return true
  }
  let quiet = 0
  while (quiet < 6 && isWhite(quiet + 1)) quiet++
  return { width: mm(right - left + 1), height: mm(bottom - top + 1), quiet, turned }
}
