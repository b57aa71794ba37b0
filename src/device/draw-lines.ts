export interface BoardPoint {
  readonly x: number
  readonly y: number
}

export interface DrawingBoardProps {
  readonly label: string
  /** what is drawn; all in px from the board's upper left corner */
  readonly lines: readonly (readonly BoardPoint[])[]
  readonly onSize: (width: number, height: number) => void
  readonly onDown: (point: BoardPoint) => void
  readonly onMove: (point: BoardPoint) => void
  readonly onUp: () => void
}

/** The few calls that both platforms' 2d contexts know. */
export interface Pen {
  lineWidth: number
  lineCap: string
  lineJoin: string
  strokeStyle: unknown
  clearRect: (x: number, y: number, width: number, height: number) => void
  setTransform: (a: number, b: number, c: number, d: number, e: number, f: number) => void
  beginPath: () => void
  moveTo: (x: number, y: number) => void
  lineTo: (x: number, y: number) => void
  quadraticCurveTo: (cx: number, cy: number, x: number, y: number) => void
  stroke: () => void
}

/** Draws all lines anew, smooth through the middles between points. `ratio` is device px per px. */
export const drawLines = (pen: Pen, lines: DrawingBoardProps['lines'], width: number, height: number, ratio: number): void => {
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  pen.clearRect(0, 0, width, height)
  pen.lineWidth = 4
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = '#1b1f26'
  for (const points of lines) {
    const first = points[0]
    if (!first) continue
    pen.beginPath()
    pen.moveTo(first.x, first.y)
    points.slice(1).forEach((point, i) => {
      const before = points[i] ?? point
      pen.quadraticCurveTo(before.x, before.y, (before.x + point.x) / 2, (before.y + point.y) / 2)
    })
    const last = points[points.length - 1] ?? first
    pen.lineTo(last.x, last.y)
    pen.stroke()
  }
}
