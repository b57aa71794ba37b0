import { act, fireEvent, render, screen } from '@testing-library/react'
import { refuse } from '../../../contract/reply'
import type { DesktopState } from '../../api/session'

const api = {
  askForDesktop: jest.fn(async () => ({ ok: true, value: { url: 'https://code.example/s/0', number: 42, expiresAt: 0 } })),
  desktopState: jest.fn<Promise<unknown>, []>(),
  useQuery: jest.fn(() => ({
    reply: { ok: true, value: { from: 'Chrome · Windows · 10.1.*.*', at: 0, choices: [17, 42, 88] } },
    reload: () => undefined,
  })),
  call: jest.fn<Promise<unknown>, unknown[]>(),
}
jest.doMock('../../api', () => api)
const { DesktopSignIn } = jest.requireActual<typeof import('./DesktopSignIn')>('./DesktopSignIn')
const { SignIn } = jest.requireActual<typeof import('./SignIn')>('./SignIn')
const { ConfirmScreen } = jest.requireActual<typeof import('./ConfirmScreen')>('./ConfirmScreen')

const state = (value: DesktopState) => ({ ok: true, value: { state: value } })
const wait = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))

beforeEach(() => {
  jest.useFakeTimers()
  jest.clearAllMocks()
})
afterEach(() => jest.useRealTimers())

describe('signing in a desktop', () => {
  it.each([
    [true, '用手机登录'],
    [false, '本系统尚未接通微信登录。不登录也可以扫码、查看诚信码和核验存证。'],
  ])('is offered where the host knows phones, whether or not it asks WeChat by itself (%s)', async (desktop, said) => {
    const me = { signedIn: false, displayName: '', roles: [], demo: false, wechat: false, desktop, ingest: false, demoAccounts: [] }
    const nothing = () => undefined
    render(<SignIn me={me} onSignIn={nothing} onWeChat={nothing} onDesktop={nothing} />)
    await wait(100)
    expect(screen.getByText(said)).toBeInTheDocument()
  })

  it('shows the number and goes on as soon as the phone has confirmed', async () => {
    api.desktopState
      .mockResolvedValueOnce(state('waiting'))
      .mockResolvedValueOnce(refuse('unavailable'))
      .mockResolvedValueOnce(state('signed-in'))
    const signedIn = jest.fn()
    render(<DesktopSignIn onSignedIn={signedIn} />)
    await wait(100)
    expect(screen.getByText('42')).toBeInTheDocument()
    await wait(5000)
    expect(signedIn).not.toHaveBeenCalled()
    await wait(2000)
    expect(signedIn).toHaveBeenCalledTimes(1)
    await wait(20_000)
    expect(api.desktopState).toHaveBeenCalledTimes(3)
  })

  it('that is over offers another code and looks no more at the old one', async () => {
    api.desktopState.mockResolvedValue(state('over'))
    render(<DesktopSignIn onSignedIn={() => undefined} />)
    await wait(2500)
    expect(screen.queryByText('42')).toBeNull()
    await wait(10_000)
    expect(api.desktopState).toHaveBeenCalledTimes(1)
    fireEvent.click(screen.getByText('换一个二维码'))
    await wait(100)
    expect(api.askForDesktop).toHaveBeenCalledTimes(2)
  })
})

describe('confirming on the phone', () => {
  it('says who asks from where, and sends the number that was picked', async () => {
    api.call.mockResolvedValue({ ok: true, value: { confirmed: true } })
    render(<ConfirmScreen ticket="T" />)
    expect(screen.getByText('Chrome · Windows · 10.1.*.*')).toBeInTheDocument()
    fireEvent.click(screen.getByText('42'))
    await wait(10)
    expect(api.call.mock.calls[0]?.[1]).toEqual({ ticket: 'T', number: 42 })
    expect(screen.getByText('已确认，电脑上将自动登录')).toBeInTheDocument()
  })

  it('a wrong number says that it was refused', async () => {
    api.call.mockResolvedValue({ ok: true, value: { confirmed: false } })
    render(<ConfirmScreen ticket="T" />)
    fireEvent.click(screen.getByText('17'))
    await wait(10)
    expect(screen.getByText('数字不符，已拒绝这次登录')).toBeInTheDocument()
  })
})
