import { act, fireEvent, render, screen } from '@testing-library/react'
import type { CreditPage, ScanAnswer } from '../../../contract/credit-page'
import { ok, type Reply } from '../../../contract/reply'
import { citizenWords } from '../../../domain/citizen-words'
import type { Language } from '../../../domain/citizen-words/language'
import { formatSymbols, tokenFromBytes } from '../../../domain/symbols'
import { CreditScreen } from './CreditScreen'
import { keepPage } from './kept-pages'
import { aPage } from './page-fixture'

/** the host's answer to a scan; nothing: it cannot be reached */
const asked = jest.fn<Promise<Reply<ScanAnswer> | undefined>, []>()
/** the host's answer to 与现场一致吗, by what was sent */
const confirmed = jest.fn<Promise<Reply<{ recorded: true }> | undefined>, [unknown]>()

const host = async (path: string, options?: { readonly body?: string }) => {
  const reply = await (options?.body ? confirmed(JSON.parse(options.body).input) : asked())
  if (!reply) throw new TypeError(`no way to ${path}`)
  return { headers: new Headers(), json: async () => reply }
}

const symbols = formatSymbols(tokenFromBytes(new Uint8Array(16).fill(5)), new Uint8Array(32), '230400')
const noon = Date.UTC(2026, 10, 24, 4)

let network: boolean
beforeEach(() => {
  jest.useFakeTimers({ now: noon })
  localStorage.clear()
  asked.mockReset()
  confirmed.mockReset()
  Object.assign(globalThis, { fetch: host })
  network = true
  jest.spyOn(navigator, 'onLine', 'get').mockImplementation(() => network)
})
afterEach(() => jest.useRealTimers())

const answer = (differs: Partial<CreditPage> = {}): Reply<ScanAnswer> => ok({ kind: 'page', page: aPage(differs) })
const answers = (...replies: readonly (Reply<ScanAnswer> | undefined)[]) => {
  for (const reply of replies.slice(0, -1)) asked.mockResolvedValueOnce(reply)
  asked.mockResolvedValue(replies[replies.length - 1])
}
const passes = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const open = async (given: string | undefined = symbols, language: Language = 'zh') => {
  const shown = render(<CreditScreen symbols={given} words={citizenWords(language)} />)
  await passes(0)
  return shown
}
/** the api's own second try is over */
const givesUp = () => passes(700)
/** the class that carries the band's colour */
const band = () => document.querySelector('.band')?.className.replace('band ', '')
const word = () => screen.getByRole('heading', { level: 1 }).textContent

describe('the credit page', () => {
  it('shows with one request who stands behind the code, what was promised and what is on record', async () => {
    answers(answer())
    await open()
    expect(asked).toHaveBeenCalledTimes(1)
    expect([band(), word()]).toEqual(['band-in-force', '诚信码有效'])
    for (const text of ['松鹤餐饮（虚构）', '依法诚信经营。', '已签署', 'A 级纳税人', '已过期', '异议中', '有效期至 2027年11月20日'])
      expect(screen.getAllByText(text, { exact: false })).not.toHaveLength(0)
  })

  it('counts the lines that a section does not list, and says so', async () => {
    answers(answer({ rest: { honours: 4 } }))
    await open()
    expect(screen.getByText('另有 4 条未列出。')).toBeInTheDocument()
    expect(screen.getByText('6')).toBeInTheDocument()
  })

  it.each([
    ['suspended', 'band-caution', '诚信码已暂停'],
    ['revoked', 'band-stop', '诚信码已撤销'],
    ['expired', 'band-unknown', '诚信码已过期'],
    ['replaced', 'band-unknown', '此码已换发新码'],
    ['ended', 'band-unknown', '主体已退出，此码停用'],
  ] as const)('a code that is %s is never shown green and asks nobody to compare', async (status, colour, says) => {
    answers(answer({ status }))
    await open()
    expect([band(), word()]).toEqual([colour, says])
    expect(screen.queryByText('与您眼前的店一致吗？')).toBeNull()
  })

  it('a revocation shows within five seconds on a page that is open, and is read out', async () => {
    answers(answer(), answer({ status: 'revoked', rev: 2 }))
    await open()
    const spoken = document.querySelector('[aria-live]')
    await passes(4900)
    expect([band(), word()]).toEqual(['band-stop', '诚信码已撤销'])
    expect(spoken).toHaveTextContent('诚信码已撤销')
  })

  it('is no longer green at the moment the code ends, even when the host cannot be asked', async () => {
    answers(answer({ validUntil: noon + 2500 }))
    await open()
    asked.mockReturnValue(new Promise(() => undefined))
    await passes(2400)
    expect(band()).toBe('band-in-force')
    await passes(100)
    expect([band(), word()]).toEqual(['band-unknown', '诚信码已过期'])
  })

  it('is no longer green a minute after the last answer, and asks again', async () => {
    answers(answer())
    await open()
    asked.mockReturnValue(new Promise(() => undefined))
    await passes(60_000)
    expect(band()).toBe('band-in-force')
    await passes(2)
    expect([band(), word()]).toEqual(['band-unknown', '暂时无法核实'])
    expect(screen.getByText(/这是 11月24日 12:00:00 的结果（诚信码有效）/)).toBeInTheDocument()
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('turns grey the moment the network is gone and comes back with it', async () => {
    answers(answer())
    await open()
    network = false
    act(() => void window.dispatchEvent(new Event('offline')))
    expect(band()).toBe('band-unknown')
    expect(screen.getByText(/^离线：这是 11月24日 12:00:00 的结果/)).toBeInTheDocument()
    network = true
    act(() => void window.dispatchEvent(new Event('online')))
    await passes(0)
    expect(band()).toBe('band-in-force')
  })

  it.each(['between two questions', 'while a question is under way'])('stops asking when it is left %s', async when => {
    let reply: (answer: Reply<ScanAnswer>) => void = () => undefined
    if (when === 'between two questions') answers(answer())
    else asked.mockReturnValue(new Promise(resolve => (reply = resolve)))
    const shown = await open()
    shown.unmount()
    reply(answer())
    await passes(20_000)
    expect(asked).toHaveBeenCalledTimes(1)
  })
})

describe('without an answer', () => {
  it('an answer kept from before is shown grey, with its time', async () => {
    keepPage(symbols, { page: aPage({}), at: noon - 3600_000 })
    network = false
    answers(undefined)
    await open()
    await givesUp()
    expect([band(), word()]).toEqual(['band-unknown', '暂时无法核实'])
    expect(screen.getByText(/^离线：这是 11月24日 11:00:00 的结果（诚信码有效）/)).toBeInTheDocument()
    expect(screen.queryByText('与您眼前的店一致吗？')).toBeNull()
  })

  it('an answer kept from a moment ago is just as grey', async () => {
    keepPage(symbols, { page: aPage({}), at: noon - 1000 })
    asked.mockReturnValue(new Promise(() => undefined))
    await open()
    expect(screen.getByRole('status')).toHaveAttribute('aria-busy', 'true')
    await passes(3000)
    expect(band()).toBe('band-unknown')
  })

  it('and nothing kept, it says so and asks again on demand', async () => {
    answers(undefined)
    await open()
    await givesUp()
    expect(screen.getByRole('alert')).toHaveTextContent('暂时连不上服务')
    answers(answer())
    fireEvent.click(screen.getByText('再试一次'))
    await passes(0)
    expect(band()).toBe('band-in-force')
  })
})

describe('what is not ours', () => {
  it('is named, with what to do, asked for once and not remembered', async () => {
    keepPage(symbols, { page: aPage({}), at: noon - 1000 })
    answers(ok({ kind: 'not-ours' }))
    await open()
    await passes(30_000)
    expect([band(), word()]).toEqual(['band-unknown', '不是本市诚信码'])
    expect(screen.getByText('重新扫码')).toBeInTheDocument()
    expect(asked).toHaveBeenCalledTimes(1)
    expect(Object.keys(localStorage)).toEqual(['integrity-code.scans.1'])
  })

  it('is known without asking when the check symbol is wrong', async () => {
    await open(symbols.slice(0, 31) + (symbols.endsWith('A') ? 'B' : 'A'))
    expect(word()).toBe('不是本市诚信码')
    expect(asked).not.toHaveBeenCalled()
  })

  it('and no code at all leads back to scanning', async () => {
    await open('')
    expect(screen.getByText('没有诚信码')).toBeInTheDocument()
  })
})

describe('与现场一致吗', () => {
  it('is sent once on a double tap, thanked for, and may be changed', async () => {
    answers(answer())
    confirmed.mockResolvedValue(ok({ recorded: true }))
    await open()
    const yes = screen.getByText('一致')
    // both taps before the screen has followed the first
    act(() => {
      fireEvent.click(yes)
      fireEvent.click(yes)
    })
    await passes(0)
    expect(confirmed.mock.calls.map(([input]) => input)).toEqual([{ symbols, matches: true }])
    expect(screen.getByText(/感谢您的核对/)).toBeInTheDocument()
    fireEvent.click(screen.getByText('更改回答'))
    fireEvent.click(screen.getByText('不一致'))
    await passes(0)
    expect(confirmed.mock.calls.map(([input]) => input)).toEqual([
      { symbols, matches: true },
      { symbols, matches: false },
    ])
    expect(screen.getByText(/已转信用办核实/)).toBeInTheDocument()
  })

  it('that was not recorded says so and can be answered again', async () => {
    answers(answer())
    confirmed.mockResolvedValue(undefined)
    await open()
    fireEvent.click(screen.getByText('不一致'))
    await givesUp()
    expect(screen.getByRole('alert')).toHaveTextContent('没有记下您的回答')
    expect(screen.getByText('不一致')).toBeInTheDocument()
  })
})
