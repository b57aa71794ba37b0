import { act, render, screen } from '@testing-library/react'
import { boxes } from '../../tests/support/taro'
import { atEnd, ReadToEnd } from './read-to-end'

const layOut = (pane: number, text: number) => boxes.splice(0, boxes.length, { height: pane }, { height: text })

describe('reading to the end', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it('a text that fits is read when it stands on the screen', () => {
    layOut(400, 180)
    const onEnd = jest.fn()
    render(<ReadToEnd onEnd={onEnd}>短文</ReadToEnd>)
    expect(onEnd).not.toHaveBeenCalled()
    act(() => void jest.advanceTimersByTime(400))
    expect(onEnd).toHaveBeenCalledTimes(1)
  })
  it('a long text is not read before its foot was on the screen', () => {
    layOut(400, 3000)
    const onEnd = jest.fn()
    render(<ReadToEnd onEnd={onEnd}>长文</ReadToEnd>)
    act(() => void jest.advanceTimersByTime(400))
    expect(onEnd).not.toHaveBeenCalled()
    expect(screen.getByText('长文')).toBeInTheDocument()
  })
  it('the foot counts with the rounding of a layout, and a text not laid out yet does not', () => {
    expect(atEnd(2590, 400, 3000)).toBe(true)
    expect(atEnd(2500, 400, 3000)).toBe(false)
    expect(atEnd(0, 400, 0)).toBe(false)
  })
})
