import { act, fireEvent, render, screen } from '@testing-library/react'
import { ok, refuse } from '../../../contract/reply'
import { hostAnswers } from '../../../tests/support/host-answers'

/** the phone's own button cannot be pressed here: what it tells is handed over */
const button = { onCode: (_code: string): void => undefined, onNone: (): void => undefined }
const device = {
  givesPhone: true,
  PhoneButton: (props: typeof button & { readonly children: string }) => {
    Object.assign(button, props)
    return <span>{props.children}</span>
  },
}
jest.doMock('../../device/phone-button', () => device)
const { Invitation } = jest.requireActual<typeof import('./Invitation')>('./Invitation')

const joined = jest.fn()
const show = (wechat: boolean) => render(<Invitation wechat={wechat} onJoined={joined} />)
const fill = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
afterEach(() => {
  device.givesPhone = true
  joined.mockClear()
})

describe('taking up an invitation', () => {
  it('with WeChat: no number can be typed, and its button is there once the code is', async () => {
    const { asked } = hostAnswers({ 'admin/accept-invitation': () => ok({ role: 'auditor' }) })
    show(true)
    expect(screen.queryByLabelText('手机号')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /用微信绑定的手机号加入/ }))
    expect(screen.getByText('请填写管理员告知您的邀请码')).toBeInTheDocument()
    fill('邀请码', 'ABCD')
    await act(async () => button.onCode('tap-1'))
    expect(asked).toEqual([{ path: '/api/admin/accept-invitation', input: { code: 'ABCD', phoneCode: 'tap-1' } }])
    expect([screen.getByRole('status').textContent, joined.mock.calls.length]).toEqual(['已加入：审计员', 1])
  })

  it('a refused tap and a refused code each say what to do, and what was typed stays', async () => {
    hostAnswers({ 'admin/accept-invitation': () => refuse('phone-code-invalid') })
    show(true)
    fill('邀请码', 'ABCD')
    act(() => button.onNone())
    expect(screen.getByRole('alert')).toHaveTextContent('再点一次并选择“允许”')
    await act(async () => button.onCode('tap-1'))
    expect(screen.getByRole('alert')).toHaveTextContent('请再点一次按钮')
    expect(screen.getByLabelText('邀请码')).toHaveValue('ABCD')
  })

  it('on the web of a host with WeChat leads to the phone and has nothing to fill in', () => {
    device.givesPhone = false
    show(true)
    expect(screen.getByText(/请在手机上打开小程序/)).toBeInTheDocument()
    expect([screen.queryByLabelText('邀请码'), screen.queryByRole('button')]).toEqual([null, null])
  })

  it('without WeChat the number is typed', async () => {
    const { asked } = hostAnswers({ 'admin/accept-invitation': () => ok({ role: 'auditor' }) })
    show(false)
    fill('邀请码', 'ABCD')
    fill('手机号', '1300000001')
    const join = screen.getByRole('button', { name: '加入' })
    await act(async () => void fireEvent.click(join))
    expect([asked, screen.getByText(/请填写 11 位手机号/)]).toEqual([[], expect.anything()])
    fill('手机号', '13000000019')
    await act(async () => void fireEvent.click(join))
    expect(asked).toEqual([{ path: '/api/admin/accept-invitation', input: { code: 'ABCD', phone: '13000000019' } }])
  })
})
