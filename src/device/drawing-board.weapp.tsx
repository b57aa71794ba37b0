import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { type BoardPoint, type DrawingBoardProps, drawLines, type Pen } from './draw-lines'

interface CanvasNode {
  width: number
  height: number
  getContext: (kind: '2d') => Pen
}

interface Found {
  readonly node: CanvasNode
  readonly width: number
  readonly height: number
}

interface Touched {
  readonly touches: readonly { readonly x?: number; readonly y?: number }[]
}

let made = 0

/** The mini-program's canvas. Touches carry x and y from its corner. */
export const DrawingBoard = ({ label, lines, onSize, onDown, onMove, onUp }: DrawingBoardProps) => {
  const id = useRef('')
  if (!id.current) {
    made += 1
    id.current = `board-${made}`
  }
  const board = useRef<{ readonly pen: Pen; readonly width: number; readonly height: number; readonly ratio: number }>()
  const tellSize = useRef(onSize)
  tellSize.current = onSize
  useEffect(() => {
    const find = () =>
      Taro.createSelectorQuery()
        .select(`#${id.current}`)
        .fields({ node: true, size: true })
        .exec((found: readonly (Found | null)[]) => {
          const [canvas] = found
          if (!canvas) return
          const ratio = Taro.getWindowInfo().pixelRatio
          canvas.node.width = Math.round(canvas.width * ratio)
          canvas.node.height = Math.round(canvas.height * ratio)
          board.current = { pen: canvas.node.getContext('2d'), width: canvas.width, height: canvas.height, ratio }
          tellSize.current(canvas.width, canvas.height)
        })
    // the node exists only after the frame in which it was rendered
    const timer = setTimeout(find, 50)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const { current } = board
    if (current) drawLines(current.pen, lines, current.width, current.height, current.ratio)
  })
  const hear = (tell: (point: BoardPoint) => void) => (event: unknown) => {
    const touch = (event as Touched).touches[0]
    if (touch?.x !== undefined && touch.y !== undefined) tell({ x: touch.x, y: touch.y })
  }
  return (
    <Canvas
      type="2d"
      id={id.current}
      canvasId={id.current}
      className="board"
      disableScroll
      {...{ 'aria-role': 'img', 'aria-label': label }}
      onTouchStart={hear(onDown)}
      onTouchMove={hear(onMove)}
      onTouchEnd={onUp}
      onTouchCancel={onUp}
    />
  )
}
