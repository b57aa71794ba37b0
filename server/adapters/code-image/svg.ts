import { type Matrix, quietZone } from './matrix'

/** The dark modules as one path of horizontal runs, in module units. */
export const pathOf = ({ size, isDark }: Matrix, offset = 0): string => {
  let path = ''
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue
      let end = column
      while (end < size && isDark(row, end)) end++
      path += `M${column + offset} ${row + offset}h${end - column}v1h-${end - column}z`
      column = end
    }
  return path
}

export const svgOf = (matrix: Matrix): string => {
  const side = matrix.size + 2 * quietZone
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${pathOf(matrix, quietZone)}"/></svg>`
}
