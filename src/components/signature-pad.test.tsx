import { fireEvent, render, screen } from '@testing-library/react'
import type { Signature } from '../../contract/application'
import { SignaturePad } from './signature-pad'

const write = (pad: HTMLElement) => {
  fireEvent.pointerDown(pad, { pointerId: 1, clientX: 10, clientY: 10 })
  fireEvent.pointerMove(pad, { pointerId: 1, clientX: 60, clientY: 40 })
  fireEvent.pointerUp(pad, { pointerId: 1 })
}

// jsdom has neither pointer events with coordinates nor a canvas
beforeAll(() => {
  class Pointer extends MouseEvent {
    readonly pointerId: number
    constructor(type: string, init: PointerEventInit = {}) {
      super(type, init)
      this.pointerId = init.pointerId ?? 0
    }
  }
  Object.defineProperty(window, 'PointerEvent', { value: Pointer, configurable: true })
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})

describe('the signature pad', () => {
  it('hands on the strokes when the pen is lifted', () => {
    const onChange = jest.fn<void, [Signature]>()
    render(<SignaturePad onChange={onChange} />)
    write(screen.getByRole('img'))
    expect(onChange).toHaveBeenCalledTimes(1)
    expect(onChange.mock.calls[0]?.[0].strokes[0]?.points).toMatchObject([
      { x: 10, y: 10 },
      { x: 60, y: 40 },
    ])
  })
  it('a second finger does not join in', () => {
    const onChange = jest.fn<void, [Signature]>()
    render(<SignaturePad onChange={onChange} />)
    const pad = screen.getByRole('img')
    fireEvent.pointerDown(pad, { pointerId: 1, clientX: 10, clientY: 10 })
    fireEvent.pointerDown(pad, { pointerId: 2, clientX: 200, clientY: 90 })
    fireEvent.pointerMove(pad, { pointerId: 2, clientX: 250, clientY: 90 })
    fireEvent.pointerUp(pad, { pointerId: 1 })
    expect(onChange.mock.calls[0]?.[0].strokes).toHaveLength(1)
    expect(onChange.mock.calls[0]?.[0].strokes[0]?.points).toHaveLength(1)
  })
  it('undo and clear tell the form too', () => {
    const onChange = jest.fn<void, [Signature]>()
    render(<SignaturePad onChange={onChange} />)
    const pad = screen.getByRole('img')
    write(pad)
    write(pad)
    fireEvent.click(screen.getByRole('button', { name: '撤销一笔' }))
    expect(onChange.mock.lastCall?.[0].strokes).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: '重写' }))
    expect(onChange.mock.lastCall?.[0].strokes).toHaveLength(0)
  })
  it('is drawn again when the window was measured anew', () => {
    const stroke = jest.fn()
    const pen = new Proxy({ stroke }, { get: (has, name) => Reflect.get(has, name) ?? (() => undefined), set: () => true })
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as unknown as null)
    render(<SignaturePad onChange={jest.fn()} />)
    write(screen.getByRole('img'))
    stroke.mockClear()
    fireEvent(window, new Event('resize'))
    expect(stroke).toHaveBeenCalledTimes(1)
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  })
  it('turning the pad keeps what was written', () => {
    render(<SignaturePad onChange={jest.fn()} />)
    write(screen.getByRole('img'))
    fireEvent.click(screen.getByRole('button', { name: '横屏写' }))
    expect(screen.getByRole('img')).toHaveAccessibleName('手写签名区，已写 1 笔')
  })
})
