import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Signature } from '../../contract/application'
import { DrawingBoard } from '../device/drawing-board'
import { Button } from './button'
import { begin, extend, fitTo, type Point, turned, turnedBack, undo } from './strokes'
import './signature-pad.scss'

export interface SignaturePadProps {
  readonly value?: Signature
  /** after each stroke, undo and clear */
  readonly onChange: (signature: Signature) => void
  readonly label?: string
}

const blank: Signature = { width: 0, height: 0, strokes: [] }

/** Where a signature is written by hand; sideways it has the whole screen. Strokes are kept as data, in px of the pad. */
export const SignaturePad = ({ value, onChange, label = '手写签名区' }: SignaturePadProps) => {
  const [signature, setSignature] = useState(value ?? blank)
  const [sideways, setSideways] = useState(false)
  const latest = useRef(signature)
  const started = useRef<number>()
  const screenWidth = useRef(0)
  const show = (next: Signature) => {
    latest.current = next
    setSignature(next)
  }
  const change = (next: Signature) => {
    show(next)
    onChange(next)
  }
  const place = (point: Point) => (sideways ? turned(point, screenWidth.current) : point)
  const clock = () => {
    const now = Date.now()
    started.current ??= now
    return now - started.current
  }
  const resize = (width: number, height: number) => {
    screenWidth.current = width
    show(sideways ? fitTo(latest.current, height, width) : fitTo(latest.current, width, height))
  }
  const lines = signature.strokes.map(({ points }) => (sideways ? points.map(p => turnedBack(p, screenWidth.current)) : points))
  const none = signature.strokes.length === 0
  return (
    <View className={sideways ? 'sign sign-sideways' : 'sign'}>
      <DrawingBoard
        key={sideways ? 'sideways' : 'upright'}
        label={`${label}，已写 ${signature.strokes.length} 笔`}
        lines={lines}
        onSize={resize}
        onDown={point => show(begin(latest.current, place(point), clock()))}
        onMove={point => show(extend(latest.current, place(point), clock()))}
        onUp={() => onChange(latest.current)}
      />
      <View className="sign-actions">
        <Button disabled={none} onClick={() => change(undo(latest.current))}>
          撤销一笔
        </Button>
        <Button disabled={none} onClick={() => change({ ...latest.current, strokes: [] })}>
          重写
        </Button>
        <Button main={sideways} onClick={() => setSideways(!sideways)}>
          {sideways ? '写好了' : '横屏写'}
        </Button>
      </View>
    </View>
  )
}
