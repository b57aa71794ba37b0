import { type PointerEvent, useEffect, useRef } from 'react'
import { type BoardPoint, type DrawingBoardProps, drawLines } from './draw-lines'

/** A canvas for finger, pen and mouse. One pointer writes at a time. */
export const DrawingBoard = ({ label, lines, onSize, onDown, onMove, onUp }: DrawingBoardProps) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const writing = useRef<number>()
  const tellSize = useRef(onSize)
  tellSize.current = onSize
  const draw = useRef<() => void>()
  draw.current = () => {
    const pen = canvas.current?.getContext('2d')
    if (pen && canvas.current) drawLines(pen, lines, canvas.current.clientWidth, canvas.current.clientHeight, window.devicePixelRatio || 1)
  }
  useEffect(() => {
    const { current } = canvas
    if (!current) return
    const measure = () => {
      const ratio = window.devicePixelRatio || 1
      current.width = Math.round(current.clientWidth * ratio)
      current.height = Math.round(current.clientHeight * ratio)
      tellSize.current(current.clientWidth, current.clientHeight)
      // a canvas that is measured is empty again, and where the size stayed the same nothing else draws it
      draw.current?.()
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  useEffect(() => draw.current?.())
  const at = (event: PointerEvent<HTMLCanvasElement>): BoardPoint => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const lift = (event: PointerEvent<HTMLCanvasElement>) => {
    if (writing.current !== event.pointerId) return
    writing.current = undefined
    onUp()
  }
  return (
    <canvas
      ref={canvas}
      className="board"
      role="img"
      aria-label={label}
      onPointerDown={event => {
        if (writing.current !== undefined || event.button > 0) return
        writing.current = event.pointerId
        event.currentTarget.setPointerCapture?.(event.pointerId)
        onDown(at(event))
      }}
      onPointerMove={event => {
        if (writing.current === event.pointerId) onMove(at(event))
      }}
      onPointerUp={lift}
      onPointerCancel={lift}
    />
  )
}
