import { act, render, renderHook, screen } from '@testing-library/react'
import type { CodeView } from '../../../contract/application'
import { printFormats } from '../../../contract/print'
import { ok, type Reply, refuse } from '../../../contract/reply'
import type { PublicStatus } from '../../../contract/vocabulary'
import { CodeDisplay } from './CodeDisplay'
import { products } from './products'
import { statusAdvice } from './status-advice'
import { isFresh, useFresh } from './use-fresh'

const code = (status: PublicStatus): CodeView => ({
  id: 'c',
  state: 'active',
  status,
  symbols: 'S',
  url: 'https://example.invalid/c/S',
  validUntil: Date.UTC(2027, 10, 25, 16),
  assignedAt: 0,
})
const others = ['suspended', 'revoked', 'expired', 'replaced', 'ended'] as const
const show = (status: PublicStatus, fresh = true) =>
  render(<CodeDisplay code={code(status)} name="老街豆浆铺（虚构）" unitName="市商务局" at={0} fresh={fresh} />)
const qr = () => screen.queryByRole('img', { name: /诚信码，请扫一扫/ })

afterEach(() => jest.useRealTimers())

describe('the code on the phone', () => {
  it('is there to be scanned, green, with its last day, only while it is in force', () => {
    const { container } = show('in-force')
    expect(qr()).toBeInTheDocument()
    expect(container.querySelector('.band-in-force')).not.toBeNull()
    expect(screen.getByText(/有效期至/)).toHaveTextContent('2027年11月25日')
  })
  it.each(others)('is not there to be scanned, nor green, when it is %s; what to do is', status => {
    const { container } = show(status)
    expect(qr()).toBeNull()
    expect(container.querySelector('.band-in-force')).toBeNull()
    expect(screen.getByText(statusAdvice(code(status), '市商务局') ?? '')).toBeInTheDocument()
  })
  it('is not green when the network has been silent', () => {
    const { container } = show('in-force', false)
    expect(container.querySelector('.band-in-force')).toBeNull()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('未能联网核对')
  })
})

describe('the freshness of an answer', () => {
  it('ends after 60 seconds', () => {
    expect([isFresh(1000, 60_999), isFresh(1000, 61_000)]).toEqual([true, false])
  })
  it('is asked for again by itself, and silence keeps the last answer to grow old', () => {
    jest.useFakeTimers()
    const reload = jest.fn()
    const { result, rerender } = renderHook(({ reply }) => useFresh({ reply, loading: false, reload }), {
      initialProps: { reply: ok(1) as Reply<number> },
    })
    expect(result.current).toMatchObject({ ok: true, value: { value: 1, fresh: true } })
    act(() => void jest.advanceTimersByTime(46_000))
    expect(reload).toHaveBeenCalledTimes(1)
    rerender({ reply: refuse('unavailable') })
    act(() => void jest.advanceTimersByTime(20_000))
    expect(result.current).toMatchObject({ ok: true, value: { value: 1, fresh: false } })
    rerender({ reply: refuse('not-found') })
    expect(result.current).toEqual(refuse('not-found'))
  })
})

it('every product says where it belongs', () => {
  expect(products.map(({ format }) => format)).toEqual(Object.keys(printFormats))
  expect(new Set(products.map(({ use }) => use)).size).toBe(products.length)
})
