import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { citizenWords } from '../../../domain/citizen-words'
import { formatSymbols, groupSymbols, tokenFromBytes } from '../../../domain/symbols'
import type { Scanned } from '../../device/scanned'

const read = jest.fn<Promise<Scanned>, []>()
jest.doMock('../../device/scan', () => ({ canLiveScan: false, startScan: async () => undefined, scanCode: read }))
const { ScanScreen } = jest.requireActual<typeof import('./ScanScreen')>('./ScanScreen')

const symbols = formatSymbols(tokenFromBytes(new Uint8Array(16).fill(5)), new Uint8Array(32), '230400')
const opened = jest.mocked(Taro.redirectTo)
const ways = () => [Taro.redirectTo, Taro.navigateTo, Taro.reLaunch, Taro.setClipboardData].map(way => jest.mocked(way).mock.calls.length)

beforeEach(() => opened.mockClear())
const choose = async (scanned: Scanned) => {
  read.mockResolvedValue(scanned)
  const shown = render(<ScanScreen words={citizenWords('zh').scan} />)
  await act(async () => void fireEvent.click(screen.getByText('选择照片')))
  return shown
}

describe('a code that was scanned', () => {
  it('opens the credit page when it is a link of this host', async () => {
    await choose({ ok: true, text: `http://localhost/c/${symbols}` })
    expect(opened.mock.calls).toEqual([[{ url: `/pages/credit/index?s=${symbols}` }]])
  })

  it.each([`https://evil.example/c/${symbols}`, 'javascript:alert(1)', 'weixin://pay/123', '<img src=x onerror=alert(1)>'])(
    'is named when it is foreign, shown as plain text, and never opened: %s',
    async text => {
      const before = ways()
      const { container } = await choose({ ok: true, text })
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('这不是诚信码')
      expect(screen.getByText(text)).toBeInTheDocument()
      expect(container.querySelectorAll('a, iframe, img[src^="x"]')).toHaveLength(0)
      expect(ways()).toEqual(before)
    },
  )

  it('is shown in part when it is long, and what a reader cannot see is made visible', async () => {
    await choose({ ok: true, text: `付款\u202e码${'x'.repeat(500)}` })
    expect(screen.getByText(/^付款□码x+…$/).textContent).toHaveLength(61)
  })

  it('and foreign lets one scan on', async () => {
    await choose({ ok: true, text: 'https://evil.example/' })
    expect(screen.getByText(/evil\.example$/)).toBeInTheDocument()
    fireEvent.click(screen.getByText('继续扫码'))
    expect(screen.getByText('选择照片')).toBeInTheDocument()
  })

  it('that a picture does not show is said, and leaving the chooser is not', async () => {
    await choose({ ok: false, why: 'not-read' })
    expect(screen.getByRole('alert')).toHaveTextContent('没有在照片里找到二维码')
    read.mockResolvedValue({ ok: false, why: 'cancelled' })
    await act(async () => void fireEvent.click(screen.getByText('选择照片')))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('without a camera', () => {
  it('the page says what to do, and the symbols can be typed', async () => {
    render(<ScanScreen words={citizenWords('zh').scan} />)
    expect(screen.getByRole('status')).toHaveTextContent('允许使用相机')
    const field = screen.getByLabelText('码上的 32 位字符')
    fireEvent.change(field, { target: { value: symbols.slice(4) } })
    fireEvent.click(screen.getByText('查询'))
    expect(field).toHaveAccessibleDescription('应为 32 位，请核对有没有漏掉或多出的')
    expect(opened).not.toHaveBeenCalled()
    fireEvent.change(field, { target: { value: groupSymbols(symbols).toLowerCase() } })
    fireEvent.click(screen.getByText('查询'))
    expect(opened.mock.calls).toEqual([[{ url: `/pages/credit/index?s=${symbols}` }]])
  })
})
