import type { CodeImages } from '../../ports/code-renderer'
import { matrixOf } from './matrix'
import { pngOf } from './png'
import { svgOf } from './svg'

export const createCodeImages = (): CodeImages => ({
  svg: text => svgOf(matrixOf(text)),
  png: (text, moduleSize = 12) => pngOf(matrixOf(text), moduleSize),
})
